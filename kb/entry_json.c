/* The parts of an entry as they go over the wire. */

#include "kb/entry.h"

json_t *kb_cite_json(const struct kb_cite *cite)
{
	json_t *out = json_object();

	json_set_text(out, "text", cite->text);
	json_set_text(out, "document", cite->document);
	json_set_text(out, "article", cite->article);
	json_set_text(out, "clause", cite->clause);
	json_set_text(out, "point", cite->point);
	return out;
}

json_t *kb_cites_json(const struct kb_entry *entry)
{
	json_t *list = json_array();

	for (size_t i = 0; i < entry->cite_count; i++)
		json_array_append_new(list, kb_cite_json(&entry->cites[i]));
	return list;
}

static void set_date(json_t *out, const char *key, date_t date)
{
	char text[DATE_TEXT];

	if (date == DATE_NONE)
		return;
	date_format(text, date);
	json_set_text(out, key, text);
}

json_t *kb_valid_json(const struct kb_valid *valid)
{
	json_t *out = json_object();

	set_date(out, "from", valid->from);
	set_date(out, "to", valid->to);
	json_set_text(out, "text", valid->text);
	return out;
}
