/* What a change of rules, procedures and their tests says. */

#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "kb/block.h"
#include "kb/meaning_int.h"

/* What a block is called in a sentence. */
static const struct {
	const char *kind, *word;
} words[] = {
	{ "param", "Parameter" },
	{ "decision", "Decision" },
	{ "derive", "Derived fact" },
	{ "facts", "Facts" },
	{ "procedure", "Procedure" },
	{ "calendar", "Calendar" },
	{ "test", "Test" },
	{ "unit", "Unit" },
	{ "form", "Step" },
	{ "task", "Step" },
	{ "decide", "Step" },
	{ "wait", "Step" },
	{ "finish", "Step" },
};
enum {
	WORDS = sizeof(words) / sizeof(*words)
};

static const char *word_of(
	const struct kb_meant *meant, const struct kb_block *block)
{
	for (int i = 0; i < WORDS; i++)
		if (strcmp(words[i].kind, block->kind) == 0)
			return lang_text(meant->lang, words[i].word);
	return block->kind;
}

/* "Parameter “Tiền đặt trước tối thiểu”" */
static void put_name(struct buf *out, const struct kb_meant *meant,
	const struct kb_block *block)
{
	char *title = kb_block_title(block);

	buf_clear(out);
	buf_puts(out, word_of(meant, block));
	if (*title)
		buf_printf(out, " “%s”", title);
	free(title);
}

/* lang: say_block 2 */
static void say_block(
	struct kb_meant *meant, const char *fmt, const struct kb_block *block)
{
	struct buf name = BUF_INIT;

	put_name(&name, meant, block);
	kb_say(meant, fmt, name.data);
	buf_release(&name);
}

/* A value as a person reads it: without quotes, with its unit. */
static char *value_text(
	const struct kb_block *row, const char *key, const char *unit)
{
	const char *text = kb_item_text(row, key);
	struct buf value = BUF_INIT, plain = BUF_INIT;

	if (!text)
		return NULL;
	kb_unquote(&value, text);
	if (unit) {
		kb_unquote(&plain, unit);
		buf_printf(&value, " %s", plain.data);
	}
	buf_release(&plain);
	return buf_take(&value);
}

/* The dated rows of a parameter, each with its items. */
static void read_rows(struct kb_blocks *out, const struct kb_block *param)
{
	for (size_t i = 0; i < param->count; i++) {
		if (param->items[i].key || param->items[i].text[0] != '{')
			continue;
		struct kb_block *row = VEC_ADD(out);

		*row = (struct kb_block){ .kind = mem_text("row") };
		kb_items_read(row, param->items[i].text);
		row->name = value_text(row, "from", NULL);
		if (!row->name)
			row->name = mem_text("");
	}
}

static void say_value(struct kb_meant *meant, const struct kb_block *param,
	const struct kb_block *was, const struct kb_block *now)
{
	const char *unit = kb_item_text(param, "unit");
	char *before = was ? value_text(was, "value", unit) : NULL;
	char *after = now ? value_text(now, "value", unit) : NULL;
	const char *from = now ? now->name : was->name;
	struct buf name = BUF_INIT, a = BUF_INIT, b = BUF_INIT;

	put_name(&name, meant, param);
	kb_shown(&a, meant, before);
	kb_shown(&b, meant, after);
	if (!was)
		kb_say(meant, "%s: from %s it is %s", name.data, from, b.data);
	else if (!now)
		kb_say(meant, "%s: the value %s from %s is left out", name.data,
			a.data, from);
	else if (strcmp(a.data, b.data) != 0)
		kb_say(meant, "%s: from %s it is %s instead of %s", name.data,
			from, b.data, a.data);
	buf_release(&a);
	buf_release(&b);
	buf_release(&name);
	free(before);
	free(after);
}

static void say_item(struct kb_meant *meant, const struct kb_block *block,
	const char *key, const char *before, const char *after)
{
	struct buf name = BUF_INIT, a = BUF_INIT, b = BUF_INIT;

	put_name(&name, meant, block);
	if (!before)
		kb_say(meant, "%s: %s is now %s", name.data, key,
			kb_shown(&b, meant, after));
	else if (!after)
		kb_say(meant, "%s: %s is no longer %s", name.data, key,
			kb_shown(&a, meant, before));
	else
		kb_say(meant, "%s: %s changes from %s to %s", name.data, key,
			kb_shown(&a, meant, before),
			kb_shown(&b, meant, after));
	buf_release(&a);
	buf_release(&b);
	buf_release(&name);
}

/* The items with a name that differ. */
static void compare_keys(struct kb_meant *meant, const struct kb_block *of,
	const struct kb_block *was, const struct kb_block *now)
{
	for (size_t i = 0; i < was->count; i++) {
		const struct kb_item *item = &was->items[i];
		const char *after =
			item->key ? kb_item_text(now, item->key) : NULL;

		if (item->key && (!after || strcmp(after, item->text) != 0))
			say_item(meant, of, item->key, item->text, after);
	}
	for (size_t i = 0; i < now->count; i++)
		if (now->items[i].key && !kb_item_text(was, now->items[i].key))
			say_item(meant, of, now->items[i].key, NULL,
				now->items[i].text);
}

/* A row's other items; its value has a sentence of its own. */
static void compare_row(struct kb_meant *meant, const struct kb_block *param,
	const struct kb_block *was, const struct kb_block *now)
{
	static const char *const keys[] = { "to", "cite", "status", "checked" };

	say_value(meant, param, was, now);
	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		const char *before = kb_item_text(was, keys[i]);
		const char *after = kb_item_text(now, keys[i]);

		if (strcmp(before ? before : "", after ? after : "") != 0)
			say_item(meant, param, keys[i], before, after);
	}
}

static void compare_rows(struct kb_meant *meant, const struct kb_block *was,
	const struct kb_block *now)
{
	struct kb_blocks before = VEC_INIT, after = VEC_INIT;

	read_rows(&before, was);
	read_rows(&after, now);
	for (size_t i = 0; i < before.len; i++)
		if (!kb_blocks_find(&after, "row", before.at[i].name))
			say_value(meant, now, &before.at[i], NULL);
	for (size_t i = 0; i < after.len; i++) {
		const struct kb_block *old =
			kb_blocks_find(&before, "row", after.at[i].name);

		if (old)
			compare_row(meant, now, old, &after.at[i]);
		else
			say_value(meant, now, NULL, &after.at[i]);
	}
	kb_blocks_release(&before);
	kb_blocks_release(&after);
}

static bool has_item(const struct kb_block *block, const char *text)
{
	for (size_t i = 0; i < block->count; i++)
		if (!block->items[i].key &&
			strcmp(block->items[i].text, text) == 0)
			return true;
	return false;
}

/* Items without a name, such as the rows of a decision. */
static void compare_items(struct kb_meant *meant, const struct kb_block *was,
	const struct kb_block *now)
{
	struct buf name = BUF_INIT, text = BUF_INIT;

	put_name(&name, meant, now);
	for (size_t i = 0; i < was->count; i++)
		if (!was->items[i].key && !has_item(now, was->items[i].text))
			kb_say(meant, "%s loses %s", name.data,
				kb_shown(&text, meant, was->items[i].text));
	for (size_t i = 0; i < now->count; i++)
		if (!now->items[i].key && !has_item(was, now->items[i].text))
			kb_say(meant, "%s gains %s", name.data,
				kb_shown(&text, meant, now->items[i].text));
	buf_release(&text);
	buf_release(&name);
}

/* The steps of a procedure are its items that are blocks themselves. */
static void read_steps(struct kb_blocks *out, const struct kb_block *procedure)
{
	for (size_t i = 0; i < procedure->count; i++)
		if (!procedure->items[i].key)
			kb_blocks_read(out, procedure->items[i].text);
}

static void compare_lists(struct kb_meant *meant,
	const struct kb_blocks *before, const struct kb_blocks *after);

static void compare_blocks(struct kb_meant *meant, const struct kb_block *was,
	const struct kb_block *now)
{
	struct kb_blocks before = VEC_INIT, after = VEC_INIT;
	size_t said = json_array_size(meant->out);

	if (strcmp(was->text, now->text) == 0)
		return;
	compare_keys(meant, now, was, now);
	if (strcmp(now->kind, "param") == 0) {
		compare_rows(meant, was, now);
	} else if (strcmp(now->kind, "procedure") == 0) {
		read_steps(&before, was);
		read_steps(&after, now);
		compare_lists(meant, &before, &after);
	} else {
		compare_items(meant, was, now);
	}
	if (json_array_size(meant->out) == said)
		say_block(meant, "%s is computed in another way", now);
	kb_blocks_release(&before);
	kb_blocks_release(&after);
}

static void compare_lists(struct kb_meant *meant,
	const struct kb_blocks *before, const struct kb_blocks *after)
{
	for (size_t i = 0; i < before->len; i++) {
		const struct kb_block *was = &before->at[i];
		const struct kb_block *now =
			kb_blocks_find(after, was->kind, was->name);

		if (now)
			compare_blocks(meant, was, now);
		else
			say_block(meant, "%s is left out", was);
	}
	for (size_t i = 0; i < after->len; i++)
		if (!kb_blocks_find(
			    before, after->at[i].kind, after->at[i].name))
			say_block(meant, "%s is new", &after->at[i]);
}

void kb_mean_blocks(struct kb_meant *meant)
{
	struct kb_blocks before = VEC_INIT, after = VEC_INIT;
	size_t said = json_array_size(meant->out);

	kb_blocks_read(&before, meant->before.data);
	kb_blocks_read(&after, meant->after.data);
	compare_lists(meant, &before, &after);
	if (json_array_size(meant->out) == said)
		kb_mean_lines(meant);
	kb_blocks_release(&before);
	kb_blocks_release(&after);
}
