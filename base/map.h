/*
 * base/map.h -- from a text to a pointer, in the order of insertion.
 *
 * Keys are copied; values are borrowed. Start with MAP_INIT.
 * Not meant for more than a few hundred thousand keys.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct map_slot {
	char *key; /* owned; NULL marks a removed entry */
	void *value;
	uint64_t hash;
};

struct map {
	struct map_slot *slots; /* in order of insertion */
	size_t len, cap;        /* slots used (removed ones too), allocated */
	size_t live;            /* keys present */
	uint32_t *table;        /* slot number + 1 by hash; power of two */
	size_t table_size;
};

#define MAP_INIT ((struct map){ 0 })

void *map_get(const struct map *map, const char *key); /* NULL when absent */
bool map_has(const struct map *map, const char *key);
void *map_set(
	struct map *map, const char *key, void *value); /* the old value */
void *map_remove(struct map *map, const char *key);     /* the old value */

/* Visit in order: `size_t at = 0; while ((slot = map_next(map, &at)))`. The
 * map must not be changed meanwhile. */
const struct map_slot *map_next(const struct map *map, size_t *at);

/* FNV-1a of the bytes. */
uint64_t map_hash(const void *bytes, size_t len);

void map_release(struct map *map);

#endif
