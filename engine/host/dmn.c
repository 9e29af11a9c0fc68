#include "engine/host/dmn.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/host/dmn_int.h"

void dmn_note(
	struct dmn_reading *reading, const struct xml *at, const char *what)
{
	struct err err;

	err_set(&err, ST_INVALID,
		"Line %d: <%s> (%s) has no counterpart here and was left out",
		at->line, at->name, what);
	json_array_append_new(reading->out->notes,
		json_pack("{s:i, s:s, s:s, s:s}", "line", at->line, "element",
			at->name, "text", err.text[LANG_VI], "en",
			err.text[LANG_EN]));
}

static const char *name_of(const struct xml *xml)
{
	const char *name = xml_attribute(xml_kid(xml, "variable"), "name");

	if (!name)
		name = xml_attribute(xml, "name");
	return name ? name : "";
}

/* An id that nothing else has. The caller frees. */
static char *free_id(struct dmn_reading *reading, const char *name)
{
	struct buf id = BUF_INIT;

	dmn_id(&id, name);
	while (map_has(&reading->ids, id.data))
		buf_puts(&id, "_");
	map_set(&reading->ids, id.data, NULL);
	return buf_take(&id);
}

static const struct xml *logic_of(const struct xml *decision)
{
	static const char *const kinds[] = { "decisionTable",
		"literalExpression" };

	for (size_t i = 0; i < 2; i++)
		if (xml_kid(decision, kinds[i]))
			return xml_kid(decision, kinds[i]);
	return NULL;
}

static bool is(const struct xml *xml, const char *name)
{
	return xml && strcmp(xml->name, name) == 0;
}

/* How others name the outputs of a table. */
static void name_outputs(struct dmn_reading *reading, const struct xml *table,
	const char *name, const char *id, json_t *outputs)
{
	size_t count = 0;
	struct buf from = BUF_INIT, to = BUF_INIT, part = BUF_INIT;

	for (size_t i = 0; i < table->kids.len; i++)
		count += is(table->kids.at[i], "output");
	for (size_t i = 0; i < table->kids.len; i++) {
		const struct xml *output = table->kids.at[i];

		if (!is(output, "output"))
			continue;
		buf_clear(&from);
		buf_clear(&to);
		buf_clear(&part);
		dmn_id(&part, dmn_output_name(output));
		buf_printf(&to, "%s.%s", id, part.data);
		buf_puts(&from, name);
		if (count > 1)
			buf_printf(&from, ".%s", dmn_output_name(output));
		dmn_add_name(reading, from.data, to.data);
		json_set_text(outputs, dmn_output_name(output), part.data);
	}
	buf_release(&from);
	buf_release(&to);
	buf_release(&part);
}

static void name_decision(struct dmn_reading *reading, const struct xml *xml)
{
	const struct xml *logic = logic_of(xml);
	const char *name = name_of(xml);
	const char *own = xml_attribute(xml, "name");
	char *id = free_id(reading, name);
	json_t *one =
		json_pack("{s:s, s:s}", "name", own ? own : name, "id", id);

	if (is(logic, "decisionTable")) {
		json_t *outputs = json_object();

		name_outputs(reading, logic, name, id, outputs);
		json_set(one, "outputs", outputs);
	} else {
		dmn_add_name(reading, name, id);
	}
	json_array_append_new(reading->out->decisions, one);
	free(id);
}

static void name_input(struct dmn_reading *reading, const struct xml *xml)
{
	const char *name = name_of(xml);
	char *id = free_id(reading, name);

	dmn_add_name(reading, name, id);
	dmn_add_components(
		reading, name, id, dmn_type_of(xml_kid(xml, "variable")));
	free(id);
}

static const char *id_of(const struct dmn_reading *reading, const char *name)
{
	for (size_t i = 0; i < reading->names.len; i++)
		if (strcmp(reading->names.at[i].from, name) == 0)
			return reading->names.at[i].to;
	return "x";
}

static void put_input(struct dmn_reading *reading, const struct xml *xml)
{
	struct buf *out = &reading->out->rules;
	const struct xml *variable = xml_kid(xml, "variable");

	buf_printf(out, "\t%s = ", id_of(reading, name_of(xml)));
	dmn_put_type(out, reading, variable ? variable : xml,
		dmn_type_of(variable), name_of(xml));
	buf_puts(out, ",\n");
}

static void put_literal(struct dmn_reading *reading, const struct xml *xml,
	const struct xml *literal, const char *id)
{
	static const char *const types[][2] = { { "number", "number" },
		{ "string", "text" }, { "boolean", "boolean" },
		{ "date", "date" } };
	struct buf *out = &reading->out->rules, text = BUF_INIT;
	const char *type = dmn_type_of(xml_kid(xml, "variable"));

	buf_printf(out, "\nderive '%s' { ", id);
	dmn_put_lua(out, name_of(xml));
	for (size_t i = 0; i < 4; i++)
		if (strcmp(type, types[i][0]) == 0)
			buf_printf(out, ", type = '%s'", types[i][1]);
	buf_puts(out, ", feel = ");
	dmn_put_expression(&text, reading, xml_text(xml_kid(literal, "text")));
	dmn_put_lua(out, text.data ? text.data : "");
	buf_puts(out, " }\n");
	buf_release(&text);
}

static void put_decision(
	struct dmn_reading *reading, const struct xml *xml, const char *id)
{
	const struct xml *logic = logic_of(xml);

	if (is(logic, "decisionTable"))
		dmn_put_table(
			&reading->out->rules, reading, logic, id, name_of(xml));
	else if (logic)
		put_literal(reading, xml, logic, id);
	else
		dmn_note(reading, xml, name_of(xml));
}

/* What is left out of the model whole. */
static void note_others(struct dmn_reading *reading)
{
	static const char *const names[] = { "businessKnowledgeModel", "import",
		"decisionService" };

	for (size_t i = 0; i < reading->root->kids.len; i++) {
		const struct xml *kid = reading->root->kids.at[i];

		for (size_t k = 0; k < 3; k++)
			if (is(kid, names[k]))
				dmn_note(reading, kid, name_of(kid));
	}
}

static void put_all(struct dmn_reading *reading)
{
	const struct xml *root = reading->root;
	struct buf *out = &reading->out->rules;
	size_t number = 0;
	const char *title = xml_attribute(root, "name");

	buf_printf(out, "-- %s\n\nfacts {\n", title ? title : "DMN");
	for (size_t i = 0; i < root->kids.len; i++)
		if (is(root->kids.at[i], "inputData"))
			put_input(reading, root->kids.at[i]);
	buf_puts(out, "}\n");
	for (size_t i = 0; i < root->kids.len; i++)
		if (is(root->kids.at[i], "decision"))
			put_decision(reading, root->kids.at[i],
				json_text(
					json_array_get(reading->out->decisions,
						number++),
					"id", ""));
	note_others(reading);
}

static void name_all(struct dmn_reading *reading)
{
	for (size_t i = 0; i < reading->root->kids.len; i++) {
		const struct xml *kid = reading->root->kids.at[i];

		if (is(kid, "inputData"))
			name_input(reading, kid);
		if (is(kid, "decision"))
			name_decision(reading, kid);
	}
	dmn_sort_names(reading);
}

enum status dmn_read(
	struct dmn *out, const char *text, size_t len, struct err *err)
{
	struct dmn_reading reading = { .out = out };
	struct xml *root = NULL;
	enum status st = xml_parse(&root, text, len, err);

	*out = (struct dmn){ .rules = BUF_INIT };
	if (st == ST_OK && !is(root, "definitions"))
		st = err_set(err, ST_INVALID,
			"Line %d: a DMN file begins with <definitions>, not "
			"<%s>",
			root->line, root->name);
	if (st == ST_OK) {
		out->notes = json_array();
		out->decisions = json_array();
		reading.root = root;
		name_all(&reading);
		put_all(&reading);
		dmn_release_names(&reading);
	}
	xml_free(root);
	return st;
}

void dmn_release(struct dmn *dmn)
{
	buf_release(&dmn->rules);
	json_decref(dmn->notes);
	json_decref(dmn->decisions);
}
