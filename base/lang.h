/*
 * base/lang.h -- the two languages of every text that a person reads.
 *
 * Code is written with the English text; the Vietnamese one stands in
 * base/lang/<layer>.def as T("English", "Tiếng Việt"). Both may be printf
 * formats: then they hold the same conversions, in the same order or numbered
 * (%1$s); `make check` holds the catalogue against the sources.
 *
 * Threads: the catalogue is built once and never changes.
 */
#ifndef BASE_LANG_H
#define BASE_LANG_H

enum lang {
	LANG_VI, /* the default */
	LANG_EN,
	LANG_COUNT,
};

/* The text in `lang`; `english` itself when it has no translation. */
const char *lang_text(enum lang lang, const char *english);

/* "vi" or "en" to the language; anything else is LANG_VI. */
enum lang lang_from_name(const char *name);
const char *lang_name(enum lang lang);

#endif
