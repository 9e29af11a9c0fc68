/*
 * kb/block.h -- the blocks of a rules or procedure file, without running it.
 *
 * A block is `kind "name" { items }`, `kind { items }` or `kind "name" (...)`,
 * as docs/plugins.md has them. Items are cut at the commas of their own level:
 * `key = text` or text alone; a text can be a block itself. This is for
 * showing what changed. What a file means is for the host to say.
 */
#ifndef KB_BLOCK_H
#define KB_BLOCK_H

#include "base/buf.h"

struct kb_item {
	char *key;  /* or NULL */
	char *text; /* as written, comments and outer spaces left out */
};

struct kb_block {
	char *kind, *name; /* name is "" when there is none */
	char *text;        /* from the kind to the closing bracket */
	struct kb_item *items;
	size_t count;
};

struct kb_blocks {
	struct kb_block *at;
	size_t len, cap;
};

/* Append the blocks of the outermost level. What is no block is passed over. */
void kb_blocks_read(struct kb_blocks *out, const char *text);
void kb_blocks_release(struct kb_blocks *blocks);

/* The block with this kind and name, or NULL. */
const struct kb_block *kb_blocks_find(
	const struct kb_blocks *blocks, const char *kind, const char *name);

/* Append the items of a table's text "{ ... }" to the block. */
void kb_items_read(struct kb_block *out, const char *table);

/* The text of an item by its key; NULL when there is none. */
const char *kb_item_text(const struct kb_block *block, const char *key);

/* The title of a block: `title = "..."`, else its first item when that is a
 * text, else its name. Without quotes; for the caller to free. */
char *kb_block_title(const struct kb_block *block);

/* Replace out by a text without its quotes; another thing as it is. */
void kb_unquote(struct buf *out, const char *text);

#endif
