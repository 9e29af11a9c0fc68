#include "engine/host/xml.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include <expat.h>

#include "base/mem.h"

enum {
	DEPTH_MAX = 200,
	BYTES_MAX = 16 * 1024 * 1024,
};

struct reading {
	XML_Parser parser;
	struct xml *root;
	VEC(struct xml *) open;
	const char *refused; /* why it was stopped */
};

static const char *local_name(const char *name)
{
	const char *colon = strrchr(name, ':');

	return colon ? colon + 1 : name;
}

static void stop(struct reading *reading, const char *why)
{
	reading->refused = why;
	XML_StopParser(reading->parser, XML_FALSE);
}

static void begin(void *ctx, const char *name, const char **attributes)
{
	struct reading *reading = ctx;
	struct xml *xml = mem_zero(sizeof(*xml));

	xml->name = mem_text(local_name(name));
	xml->line = (int)XML_GetCurrentLineNumber(reading->parser);
	xml->text = BUF_INIT;
	for (size_t i = 0; attributes[i]; i += 2) {
		*VEC_ADD(&xml->attributes) =
			mem_text(local_name(attributes[i]));
		*VEC_ADD(&xml->attributes) = mem_text(attributes[i + 1]);
	}
	if (reading->open.len)
		*VEC_ADD(&reading->open.at[reading->open.len - 1]->kids) = xml;
	else
		reading->root = xml;
	*VEC_ADD(&reading->open) = xml;
	if (reading->open.len > DEPTH_MAX)
		stop(reading, "nested too deep");
}

static void end(void *ctx, const char *name)
{
	struct reading *reading = ctx;

	(void)name;
	reading->open.len--;
}

static void characters(void *ctx, const char *text, int len)
{
	struct reading *reading = ctx;

	if (reading->open.len)
		buf_add(&reading->open.at[reading->open.len - 1]->text, text,
			(size_t)len);
}

static void doctype(void *ctx, const char *name, const char *system,
	const char *public, int internal)
{
	(void)name;
	(void)system;
	(void)public;
	(void)internal;
	stop(ctx, "a DOCTYPE is not allowed");
}

static void trim(struct xml *xml)
{
	size_t start = 0;

	while (start < xml->text.len &&
		isspace((unsigned char)xml->text.data[start]))
		start++;
	while (xml->text.len > start &&
		isspace((unsigned char)xml->text.data[xml->text.len - 1]))
		xml->text.data[--xml->text.len] = '\0';
	if (start && xml->text.data) {
		memmove(xml->text.data, xml->text.data + start,
			xml->text.len - start + 1);
		xml->text.len -= start;
	}
	for (size_t i = 0; i < xml->kids.len; i++)
		trim(xml->kids.at[i]);
}

static enum status failed(const struct reading *reading, struct err *err)
{
	return err_set(err, ST_INVALID,
		"Line %d: this is not XML that can be "
		"read: %s",
		(int)XML_GetCurrentLineNumber(reading->parser),
		reading->refused
			? reading->refused
			: XML_ErrorString(XML_GetErrorCode(reading->parser)));
}

enum status xml_parse(
	struct xml **out, const char *text, size_t len, struct err *err)
{
	struct reading reading = { .parser = XML_ParserCreate(NULL) };
	enum status st = ST_OK;

	*out = NULL;
	if (len > BYTES_MAX)
		return err_set(
			err, ST_INVALID, "The file is larger than 16 MiB");
	XML_SetHashSalt(reading.parser, 0x7261);
	XML_SetUserData(reading.parser, &reading);
	XML_SetElementHandler(reading.parser, begin, end);
	XML_SetCharacterDataHandler(reading.parser, characters);
	XML_SetStartDoctypeDeclHandler(reading.parser, doctype);
	if (XML_Parse(reading.parser, text, (int)len, 1) != XML_STATUS_OK)
		st = failed(&reading, err);
	XML_ParserFree(reading.parser);
	VEC_RELEASE(&reading.open);
	if (st != ST_OK) {
		xml_free(reading.root);
		return st;
	}
	trim(reading.root);
	*out = reading.root;
	return ST_OK;
}

void xml_free(struct xml *xml)
{
	if (!xml)
		return;
	for (size_t i = 0; i < xml->attributes.len; i++)
		free(xml->attributes.at[i]);
	for (size_t i = 0; i < xml->kids.len; i++)
		xml_free(xml->kids.at[i]);
	VEC_RELEASE(&xml->attributes);
	VEC_RELEASE(&xml->kids);
	buf_release(&xml->text);
	free(xml->name);
	free(xml);
}

const char *xml_attribute(const struct xml *xml, const char *name)
{
	for (size_t i = 0; xml && i < xml->attributes.len; i += 2)
		if (strcmp(xml->attributes.at[i], name) == 0)
			return xml->attributes.at[i + 1];
	return NULL;
}

const struct xml *xml_kid(const struct xml *xml, const char *name)
{
	for (size_t i = 0; xml && i < xml->kids.len; i++)
		if (strcmp(xml->kids.at[i]->name, name) == 0)
			return xml->kids.at[i];
	return NULL;
}

const char *xml_text(const struct xml *xml)
{
	return xml && xml->text.data ? xml->text.data : "";
}
