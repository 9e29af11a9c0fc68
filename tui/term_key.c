#include "tui/term_int.h"

enum {
	CODE_PASTE_BEGIN = 0x4001,
	CODE_PASTE_END
};

void term_define_keys(void)
{
	define_key("\033[200~", CODE_PASTE_BEGIN);
	define_key("\033[201~", CODE_PASTE_END);
}

static const struct {
	wint_t code;
	key_code key;
} function_keys[] = {
	{ KEY_ENTER, KEY_NAMED_ENTER },
	{ KEY_BACKSPACE, KEY_NAMED_BACKSPACE },
	{ KEY_DC, KEY_NAMED_DELETE },
	{ KEY_BTAB, KEY_NAMED_BACKTAB },
	{ KEY_UP, KEY_NAMED_UP },
	{ KEY_DOWN, KEY_NAMED_DOWN },
	{ KEY_LEFT, KEY_NAMED_LEFT },
	{ KEY_RIGHT, KEY_NAMED_RIGHT },
	{ KEY_HOME, KEY_NAMED_HOME },
	{ KEY_END, KEY_NAMED_END },
	{ KEY_PPAGE, KEY_NAMED_PAGE_UP },
	{ KEY_NPAGE, KEY_NAMED_PAGE_DOWN },
	{ KEY_F(1), KEY_NAMED_F1 },
	{ KEY_RESIZE, KEY_NAMED_RESIZE },
	{ CODE_PASTE_BEGIN, KEY_NAMED_PASTE_BEGIN },
	{ CODE_PASTE_END, KEY_NAMED_PASTE_END },
};

/* Characters that a terminal sends for a named key. */
static const struct {
	wint_t code;
	key_code key;
} characters[] = {
	{ '\r', KEY_NAMED_ENTER },
	{ '\n', KEY_NAMED_ENTER },
	{ '\t', KEY_NAMED_TAB },
	{ 27, KEY_NAMED_ESC },
	{ 127, KEY_NAMED_BACKSPACE },
	{ 8, KEY_NAMED_BACKSPACE },
	{ ' ', KEY_NAMED_SPACE },
};

key_code term_key(struct term *term)
{
	wint_t code = 0;
	int kind = get_wch(&code);

	(void)term;
	if (kind == KEY_CODE_YES) {
		for (size_t i = 0;
			i < sizeof(function_keys) / sizeof(function_keys[0]);
			i++)
			if (function_keys[i].code == code)
				return function_keys[i].key;
		return KEY_NONE;
	}
	if (kind != OK)
		return KEY_NONE;
	for (size_t i = 0; i < sizeof(characters) / sizeof(characters[0]); i++)
		if (characters[i].code == code)
			return characters[i].key;
	return code < KEY_NAMED ? (key_code)code : KEY_NONE;
}
