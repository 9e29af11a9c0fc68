#include "kb/answer.h"

/* A sentence in the language, with its day where it holds one. */
static void say(
	struct buf *out, enum lang lang, const char *english, date_t date)
{
	char day[DATE_TEXT] = "";

	if (date != DATE_NONE && lang == LANG_VI)
		date_format_vi(day, date);
	else if (date != DATE_NONE)
		date_format(day, date);
	if (out->len)
		buf_putc(out, ' ');
	buf_printf(out, lang_text(lang, english), day);
}

static void say_validity(struct buf *out, const struct kb_entry *entry,
	date_t as_of, enum lang lang)
{
	const struct kb_valid *valid = &entry->valid;

	if (valid->from != DATE_NONE && as_of < valid->from)
		say(out, lang, "This holds only from %s on.", valid->from);
	else if (valid->to != DATE_NONE && as_of > valid->to)
		say(out, lang, "This held until %s.", valid->to);
	else if (valid->to != DATE_NONE)
		say(out, lang, "This holds until %s.", valid->to);
	else if (entry->status == KB_SUPERSEDED)
		say(out, lang, "This has been replaced.", DATE_NONE);
}

void kb_entry_mark(struct buf *out, const struct kb_entry *entry, date_t as_of,
	enum lang lang)
{
	buf_clear(out);
	say_validity(out, entry, as_of, lang);
	if (entry->status == KB_UNVERIFIED)
		say(out, lang,
			"This has not been verified; compare it with the law "
			"before you use it.",
			DATE_NONE);
	else if (entry->grade && entry->grade[0] == 'C')
		say(out, lang,
			"This comes from a second-hand source; the text of the "
			"law itself was not seen.",
			DATE_NONE);
}
