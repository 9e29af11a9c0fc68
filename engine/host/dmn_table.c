#include <string.h>

#include "engine/host/dmn_int.h"

const char *dmn_output_name(const struct xml *output)
{
	const char *name = xml_attribute(output, "name");

	return name && *name ? name : "result";
}

/* Call for each kid of that name. */
#define EACH(kid, of, wanted) \
	for (size_t i_ = 0; i_ < (of)->kids.len; i_++) \
		for (const struct xml *kid = (of)->kids.at[i_]; \
			kid && strcmp(kid->name, wanted) == 0; kid = NULL)

static void put_text(
	struct buf *out, const struct dmn_reading *reading, const char *text)
{
	struct buf replaced = BUF_INIT;

	dmn_put_expression(&replaced, reading, text);
	dmn_put_lua(out, replaced.data ? replaced.data : "");
	buf_release(&replaced);
}

static void put_head(struct buf *out, const struct dmn_reading *reading,
	const struct xml *table)
{
	const char *comma = "";

	buf_puts(out, "\tinputs = {");
	EACH(input, table, "input")
	{
		buf_printf(out, "%s ", comma);
		put_text(out, reading,
			xml_text(xml_kid(
				xml_kid(input, "inputExpression"), "text")));
		comma = ",";
	}
	buf_puts(out, " },\n\toutputs = {");
	comma = "";
	EACH(output, table, "output")
	{
		buf_printf(out, "%s '", comma);
		dmn_id(out, dmn_output_name(output));
		buf_puts(out, "'");
		comma = ",";
	}
	buf_puts(out, " },\n");
}

/* The values that an output may have, in order of priority. */
static const char *allowed_of(
	const struct dmn_reading *reading, const struct xml *output)
{
	const char *values =
		xml_text(xml_kid(xml_kid(output, "outputValues"), "text"));
	const struct xml *item = dmn_item(reading, dmn_type_of(output));

	if (!*values)
		values = xml_text(
			xml_kid(xml_kid(item, "allowedValues"), "text"));
	return strpbrk(values, "<>[]()") ? "" : values;
}

static void put_allowed(struct buf *out, const struct dmn_reading *reading,
	const struct xml *table)
{
	bool any = false;

	EACH(output, table, "output")
	{
		const char *values = allowed_of(reading, output);

		if (!*values)
			continue;
		buf_puts(out, any ? ", " : "\tallowed = { ");
		dmn_id(out, dmn_output_name(output));
		buf_puts(out, " = { ");
		dmn_put_values(out, values);
		buf_puts(out, " }");
		any = true;
	}
	if (any)
		buf_puts(out, " },\n");
}

static void put_defaults(struct buf *out, const struct dmn_reading *reading,
	const struct xml *table)
{
	bool any = false;

	EACH(output, table, "output")
	{
		const char *text = xml_text(
			xml_kid(xml_kid(output, "defaultOutputEntry"), "text"));

		if (!*text)
			continue;
		buf_puts(out, any ? ", " : "\tdefault = { ");
		dmn_id(out, dmn_output_name(output));
		buf_puts(out, " = ");
		put_text(out, reading, text);
		any = true;
	}
	if (any)
		buf_puts(out, " },\n");
}

static void put_row(struct buf *out, const struct dmn_reading *reading,
	const struct xml *rule)
{
	const char *note =
		xml_text(xml_kid(xml_kid(rule, "annotationEntry"), "text"));

	buf_puts(out, "\t{ ");
	EACH(cell, rule, "inputEntry")
	{
		const char *text = xml_text(xml_kid(cell, "text"));

		put_text(out, reading, *text ? text : "-");
		buf_puts(out, ", ");
	}
	EACH(cell, rule, "outputEntry")
	{
		put_text(out, reading, xml_text(xml_kid(cell, "text")));
		buf_puts(out, ", ");
	}
	if (!*note)
		note = xml_text(xml_kid(rule, "description"));
	if (*note) {
		buf_puts(out, "note = ");
		dmn_put_lua(out, note);
		buf_puts(out, " ");
	}
	buf_puts(out, "},\n");
}

static void put_policy(struct buf *out, const struct xml *table)
{
	const char *hit = xml_attribute(table, "hitPolicy");
	const char *aggregate = xml_attribute(table, "aggregation");

	buf_puts(out, " hit = '");
	for (hit = hit ? hit : "UNIQUE"; *hit; hit++)
		buf_putc(out, *hit == ' ' ? '-' : *hit);
	buf_puts(out, "',");
	if (aggregate)
		buf_printf(out, " aggregate = '%s',", aggregate);
}

void dmn_put_table(struct buf *out, struct dmn_reading *reading,
	const struct xml *table, const char *id, const char *title)
{
	buf_printf(out, "\ndecision '%s' { title = ", id);
	dmn_put_lua(out, title);
	buf_puts(out, ",");
	put_policy(out, table);
	buf_puts(out, "\n");
	put_head(out, reading, table);
	EACH(rule, table, "rule")
	put_row(out, reading, rule);
	put_allowed(out, reading, table);
	put_defaults(out, reading, table);
	buf_puts(out, "}\n");
}
