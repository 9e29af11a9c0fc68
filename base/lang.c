#include "base/lang.h"

#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/mem.h"

struct twin {
	const char *english, *vietnamese;
};

static const struct twin twins[] = {
#define T(english, vietnamese) { english, vietnamese },
#include "base/lang/ask.def"
#include "base/lang/base.def"
#include "base/lang/cli.def"
#include "base/lang/engine.def"
#include "base/lang/flow.def"
#include "base/lang/host.def"
#include "base/lang/jail.def"
#include "base/lang/kb.def"
#include "base/lang/rules.def"
#include "base/lang/store.def"
#include "base/lang/tui.def"
#undef T
	{ NULL, NULL }, /* a catalogue is never empty */
};

enum {
	TWINS = sizeof(twins) / sizeof(*twins) - 1
};

/*
 * Row number + 1 by hash of the English text. It is written once, under
 * pthread_once(), and only read from then on. Its size is twice the rows or
 * more, so a search always meets a free cell.
 */
enum {
	TABLE_SIZE = 8192
};
_Static_assert(TABLE_SIZE >= 2 * TWINS, "TABLE_SIZE is too small");
static uint16_t table[TABLE_SIZE];
static pthread_once_t table_built = PTHREAD_ONCE_INIT;

/* The cell that holds the text, or the free one where it would go. */
static size_t find(const char *english)
{
	size_t cell = map_hash(english, strlen(english)) % TABLE_SIZE;

	while (table[cell] &&
		strcmp(twins[table[cell] - 1].english, english) != 0)
		cell = (cell + 1) % TABLE_SIZE;
	return cell;
}

static void build_table(void)
{
	for (const struct twin *twin = twins; twin->english; twin++)
		table[find(twin->english)] = (uint16_t)(twin - twins + 1);
}

const char *lang_text(enum lang lang, const char *english)
{
	if (lang != LANG_VI || !english)
		return english;
	pthread_once(&table_built, build_table);
	size_t row = table[find(english)];

	return row ? twins[row - 1].vietnamese : english;
}

enum lang lang_from_name(const char *name)
{
	return name && strcmp(name, "en") == 0 ? LANG_EN : LANG_VI;
}

const char *lang_name(enum lang lang)
{
	return lang == LANG_EN ? "en" : "vi";
}
