#include <ctype.h>
#include <string.h>

#include "engine/host/dmn_int.h"

static const char *const simple_types[][2] = {
	{ "string", "text" },
	{ "number", "number" },
	{ "boolean", "boolean" },
	{ "date", "date" },
};

const char *dmn_type_of(const struct xml *xml)
{
	const char *type = xml_attribute(xml, "typeRef");

	if (!type && xml_kid(xml, "typeRef"))
		type = xml_text(xml_kid(xml, "typeRef"));
	if (!type)
		return "";
	const char *colon = strrchr(type, ':');

	return colon ? colon + 1 : type;
}

const struct xml *dmn_item(const struct dmn_reading *reading, const char *type)
{
	for (size_t i = 0; i < reading->root->kids.len; i++) {
		const struct xml *kid = reading->root->kids.at[i];
		const char *name = xml_attribute(kid, "name");

		if (strcmp(kid->name, "itemDefinition") == 0 && name &&
			strcmp(name, type) == 0)
			return kid;
	}
	return NULL;
}

void dmn_put_values(struct buf *out, const char *text)
{
	bool first = true;

	while (*text) {
		size_t skip = strspn(text, ", \t\r\n");

		text += skip;
		if (!*text)
			break;
		bool quoted = *text == '"';
		size_t len = quoted ? strcspn(text + 1, "\"") + 2
				    : strcspn(text, ",");

		buf_puts(out, first ? "" : ", ");
		buf_add(out, text, len);
		text += len < strlen(text) ? len : strlen(text);
		first = false;
	}
}

/* A list of texts only, which a choice can be. */
static bool is_texts(const char *text)
{
	return *text == '"' && !strpbrk(text, "<>[]()");
}

static void put_components(
	struct buf *out, struct dmn_reading *reading, const struct xml *item)
{
	for (size_t i = 0; i < item->kids.len; i++) {
		const struct xml *kid = item->kids.at[i];
		const char *name = xml_attribute(kid, "name");

		if (strcmp(kid->name, "itemComponent") != 0 || !name)
			continue;
		buf_puts(out, " ");
		dmn_id(out, name);
		buf_puts(out, " = ");
		dmn_put_type(out, reading, kid, dmn_type_of(kid), name);
		buf_puts(out, ",");
	}
}

static void put_choice(
	struct buf *out, const struct xml *item, const char *label)
{
	const char *values =
		xml_text(xml_kid(xml_kid(item, "allowedValues"), "text"));

	buf_puts(out, "choice { ");
	dmn_put_lua(out, label);
	buf_puts(out, ", options = { ");
	dmn_put_values(out, values);
	buf_puts(out, " } }");
}

static void put_item(struct buf *out, struct dmn_reading *reading,
	const struct xml *item, const char *label)
{
	const char *list = xml_attribute(item, "isCollection");
	const char *values =
		xml_text(xml_kid(xml_kid(item, "allowedValues"), "text"));
	bool many = list && strcmp(list, "true") == 0;

	if (many) {
		buf_puts(out, "list { ");
		dmn_put_lua(out, label);
		buf_puts(out, ", of = ");
	}
	if (xml_kid(item, "itemComponent")) {
		buf_puts(out, "record { ");
		dmn_put_lua(out, label);
		buf_puts(out, ",");
		put_components(out, reading, item);
		buf_puts(out, " }");
	} else if (is_texts(values)) {
		put_choice(out, item, label);
	} else {
		dmn_put_type(out, reading, item, dmn_type_of(item), label);
	}
	if (many)
		buf_puts(out, " }");
}

void dmn_put_type(struct buf *out, struct dmn_reading *reading,
	const struct xml *at, const char *type, const char *label)
{
	const struct xml *item = dmn_item(reading, type);

	for (size_t i = 0; i < sizeof(simple_types) / sizeof(*simple_types);
		i++)
		if (strcmp(type, simple_types[i][0]) == 0) {
			buf_printf(out, "%s { ", simple_types[i][1]);
			dmn_put_lua(out, label);
			buf_puts(out, " }");
			return;
		}
	if (item && item != at) {
		put_item(out, reading, item, label);
		return;
	}
	dmn_note(reading, at, *type ? type : "typeRef");
	buf_puts(out, "text { ");
	dmn_put_lua(out, label);
	buf_puts(out, " }");
}

void dmn_add_components(struct dmn_reading *reading, const char *from,
	const char *to, const char *type)
{
	const struct xml *item = dmn_item(reading, type);

	for (size_t i = 0; item && i < item->kids.len; i++) {
		const struct xml *kid = item->kids.at[i];
		const char *name = xml_attribute(kid, "name");
		struct buf a = BUF_INIT, b = BUF_INIT;

		if (strcmp(kid->name, "itemComponent") != 0 || !name)
			continue;
		buf_printf(&a, "%s.%s", from, name);
		buf_printf(&b, "%s.", to);
		dmn_id(&b, name);
		dmn_add_name(reading, a.data, b.data);
		if (strcmp(dmn_type_of(kid), type) != 0)
			dmn_add_components(
				reading, a.data, b.data, dmn_type_of(kid));
		buf_release(&a);
		buf_release(&b);
	}
}
