/*
 * tui/words.h -- a text of a table in both languages.
 *
 * Tables of commands, states and marks carry their words beside the facts
 * they name; sentences in code go through lang_text() instead.
 */
#ifndef TUI_WORDS_H
#define TUI_WORDS_H

#include "base/lang.h"

struct words {
	const char *in[LANG_COUNT];
};

#define WORDS(english, vietnamese) \
	{ \
		{ \
			[LANG_VI] = (vietnamese), [LANG_EN] = (english) \
		} \
	}

#endif
