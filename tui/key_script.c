#include "tui/key_script.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

static void add_key(struct key_script *script, key_code key)
{
	*VEC_ADD(&script->steps) =
		(struct key_step){ STEP_KEY, key, NULL, 0, 0 };
}

static void add_text(struct key_script *script, const char *text, size_t len)
{
	const char *end = text + len;

	while (text < end) {
		key_code key = text_next(&text, end);

		add_key(script, key == ' ' ? KEY_NAMED_SPACE : key);
	}
}

/* "<Dump NAME>" and "<Size CxR>"; false when it is neither. */
static bool add_special(struct key_script *script, const char *word)
{
	struct key_step step = { 0 };
	char name[64];

	if (sscanf(word, "<Dump %63[^>]>", name) == 1) {
		step.kind = STEP_DUMP;
		step.name = mem_text(name);
	} else if (sscanf(word, "<Size %dx%d>", &step.cols, &step.rows) == 2) {
		step.kind = STEP_SIZE;
	} else {
		return false;
	}
	*VEC_ADD(&script->steps) = step;
	return true;
}

/* The length of the word at text. */
static size_t word_length(const char *text)
{
	const char *end = NULL;

	if (*text == '\'')
		end = strchr(text + 1, '\'');
	else if (*text == '<')
		end = strchr(text, '>');
	return end ? (size_t)(end - text) + 1 : strcspn(text, " \t\r\n");
}

static enum status add_word(struct key_script *script, const char *text,
	size_t len, struct err *err)
{
	key_code key;

	if (*text == '\'' && len > 1) {
		add_text(script, text + 1, len - 2);
	} else if (*text == '<' && len > 2 && text[len - 1] == '>') {
		if (key_parse(&key, text, len))
			add_key(script, key);
		else if (!add_special(script, text))
			return err_set(err, ST_INVALID,
				"\"%.*s\" in the script of keys is no key; "
				"write names such as <Enter>",
				(int)len, text);
	} else {
		add_text(script, text, len);
	}
	return ST_OK;
}

enum status key_script_read(
	struct key_script *out, const char *text, struct err *err)
{
	enum status st = ST_OK;

	*out = (struct key_script){ VEC_INIT };
	while (*text && st == ST_OK) {
		size_t len;

		if (isspace((unsigned char)*text)) {
			text++;
			continue;
		}
		len = *text == '#' ? strcspn(text, "\n") : word_length(text);
		if (*text != '#')
			st = add_word(out, text, len, err);
		text += len;
	}
	return st;
}

void key_script_release(struct key_script *script)
{
	for (size_t i = 0; i < script->steps.len; i++)
		free(script->steps.at[i].name);
	VEC_RELEASE(&script->steps);
}
