#include "tui/keymap.h"

#include <string.h>

enum status keymap_add(struct keymap *keymap, key_code key,
	enum command command, struct err *err)
{
	unsigned contexts = command_row(command)->contexts;
	enum command other = keymap_find(keymap, key, contexts);
	struct buf name = BUF_INIT;

	if (other != CMD_NONE) {
		key_put_name(&name, key);
		enum status st = err_set(err, ST_CONFLICT,
			"the key %s is bound to both \"%s\" and \"%s\"; give "
			"one of them another key",
			name.data, command_row(other)->name,
			command_row(command)->name);
		buf_release(&name);
		return st;
	}
	*VEC_ADD(&keymap->rows) = (struct keymap_row){ key, command };
	return ST_OK;
}

/* The length of the first key name in `keys`. */
static size_t first_key(const char *keys)
{
	return strcspn(keys, " ");
}

static enum status add_keys(
	struct keymap *keymap, enum command command, struct err *err)
{
	const char *keys = command_row(command)->keys;
	enum status st = ST_OK;

	while (*keys && st == ST_OK) {
		size_t len = first_key(keys);
		key_code key = KEY_NONE;

		if (!key_parse(&key, keys, len))
			return err_set(err, ST_INVALID,
				"the command \"%s\" has a key without a name: "
				"%s",
				command_row(command)->name, keys);
		st = keymap_add(keymap, key, command, err);
		keys += len;
		keys += *keys == ' ';
	}
	return st;
}

enum status keymap_init(struct keymap *keymap, struct err *err)
{
	enum status st = ST_OK;

	*keymap = (struct keymap){ VEC_INIT };
	for (int i = 0; i < CMD_COUNT && st == ST_OK; i++)
		st = add_keys(keymap, (enum command)i, err);
	return st;
}

void keymap_release(struct keymap *keymap)
{
	VEC_RELEASE(&keymap->rows);
}

enum command keymap_find(
	const struct keymap *keymap, key_code key, unsigned context)
{
	for (size_t i = 0; i < keymap->rows.len; i++) {
		const struct keymap_row *row = &keymap->rows.at[i];

		if (row->key == key &&
			(command_row(row->command)->contexts & context))
			return row->command;
	}
	return CMD_NONE;
}

void keymap_put_label(struct buf *out, enum command command)
{
	const char *keys = command_row(command)->keys;
	size_t len = first_key(keys);

	if (len < 3 || *keys != '<')
		buf_add(out, keys, len);
	else if (strncmp(keys, "<C-", 3) == 0)
		buf_printf(out, "Ctrl+%c", keys[3] - 'a' + 'A');
	else
		buf_add(out, keys + 1, len - 2);
}
