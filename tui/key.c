#include "tui/key.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"

static const struct {
	const char *name;
	key_code key;
} names[] = {
	{ "Enter", KEY_NAMED_ENTER },
	{ "Tab", KEY_NAMED_TAB },
	{ "S-Tab", KEY_NAMED_BACKTAB },
	{ "Esc", KEY_NAMED_ESC },
	{ "Backspace", KEY_NAMED_BACKSPACE },
	{ "Delete", KEY_NAMED_DELETE },
	{ "Up", KEY_NAMED_UP },
	{ "Down", KEY_NAMED_DOWN },
	{ "Left", KEY_NAMED_LEFT },
	{ "Right", KEY_NAMED_RIGHT },
	{ "Home", KEY_NAMED_HOME },
	{ "End", KEY_NAMED_END },
	{ "PageUp", KEY_NAMED_PAGE_UP },
	{ "PageDown", KEY_NAMED_PAGE_DOWN },
	{ "F1", KEY_NAMED_F1 },
	{ "Space", KEY_NAMED_SPACE },
	{ "Paste", KEY_NAMED_PASTE_BEGIN },
	{ "PasteEnd", KEY_NAMED_PASTE_END },
	{ "lt", '<' },
};

enum {
	NAMES = sizeof(names) / sizeof(names[0])
};

static bool parse_named(key_code *out, const char *name, size_t len)
{
	if (len == 3 && (name[0] == 'C' || name[0] == 'c') && name[1] == '-') {
		*out = KEY_CTRL(name[2]);
		return true;
	}
	for (int i = 0; i < NAMES; i++) {
		if (strlen(names[i].name) == len &&
			strncasecmp(names[i].name, name, len) == 0) {
			*out = names[i].key;
			return true;
		}
	}
	return false;
}

bool key_parse(key_code *out, const char *name, size_t len)
{
	const char *end = name + len;

	if (len > 2 && name[0] == '<' && name[len - 1] == '>')
		return parse_named(out, name + 1, len - 2);
	if (len == 0)
		return false;
	*out = text_next(&name, end);
	if (*out == ' ')
		*out = KEY_NAMED_SPACE;
	return name == end;
}

void key_put_name(struct buf *out, key_code key)
{
	for (int i = 0; i < NAMES; i++) {
		if (names[i].key == key && key != '<') {
			buf_printf(out, "<%s>", names[i].name);
			return;
		}
	}
	if (key < 0x20)
		buf_printf(out, "<C-%c>", (char)(key + 0x60));
	else if (key < KEY_NAMED)
		text_put(out, key);
}

bool key_is_text(key_code key)
{
	return key == KEY_NAMED_SPACE ||
	       (key >= 0x20 && key != 0x7f && key < KEY_NAMED &&
		       (key < 0x80 || key >= 0xa0));
}
