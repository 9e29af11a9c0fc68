/*
 * tui/group_count.h -- how many rows of a file have the same text in a
 * column.
 *
 * Texts are told apart by 64 bits of hash, which takes 16 bytes for each
 * different one: two of ten million fall together once in 300,000 files.
 */
#ifndef TUI_GROUP_COUNT_H
#define TUI_GROUP_COUNT_H

#include <stddef.h>
#include <stdint.h>

struct group_count {
	struct group_slot *slots;
	size_t size, used;
};
#define GROUP_COUNT_INIT ((struct group_count){ 0 })

void group_count_release(struct group_count *count);
void group_count_add(struct group_count *count, const char *text);
uint64_t group_count_of(const struct group_count *count, const char *text);

#endif
