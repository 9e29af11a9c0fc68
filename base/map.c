#include "base/map.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/*
 * Open addressing over slot numbers. A removed entry keeps its slot and its
 * place in the table, so that probing goes on past it; rebuild() drops them.
 */
enum {
	TABLE_MIN = 16
};

uint64_t map_hash(const void *bytes, size_t len)
{
	const unsigned char *at = bytes;
	uint64_t hash = 0xcbf29ce484222325u;

	for (size_t i = 0; i < len; i++)
		hash = (hash ^ at[i]) * 0x100000001b3u;
	return hash;
}

static bool same(const struct map_slot *slot, uint64_t hash, const char *key)
{
	return slot->key && slot->hash == hash && strcmp(slot->key, key) == 0;
}

/* The cell that holds the key, or the free one where it would go. */
static size_t find(const struct map *map, uint64_t hash, const char *key)
{
	size_t mask = map->table_size - 1;
	size_t cell = (size_t)hash & mask;

	while (map->table[cell] &&
		!same(&map->slots[map->table[cell] - 1], hash, key))
		cell = (cell + 1) & mask;
	return cell;
}

static struct map_slot *lookup(const struct map *map, const char *key)
{
	if (!map->live)
		return NULL;
	size_t cell = find(map, map_hash(key, strlen(key)), key);

	return map->table[cell] ? &map->slots[map->table[cell] - 1] : NULL;
}

static void drop_removed(struct map *map)
{
	size_t kept = 0;

	for (size_t i = 0; i < map->len; i++)
		if (map->slots[i].key)
			map->slots[kept++] = map->slots[i];
	map->len = kept;
}

static void rebuild(struct map *map)
{
	size_t size = TABLE_MIN;

	drop_removed(map);
	while (size < (map->len + 1) * 2)
		size *= 2;
	free(map->table);
	map->table = mem_zero(size * sizeof(*map->table));
	map->table_size = size;
	for (size_t i = 0; i < map->len; i++) {
		size_t cell = (size_t)map->slots[i].hash & (size - 1);

		while (map->table[cell])
			cell = (cell + 1) & (size - 1);
		map->table[cell] = (uint32_t)(i + 1);
	}
}

static void add(struct map *map, const char *key, void *value)
{
	size_t len = strlen(key);
	uint64_t hash = map_hash(key, len);

	if ((map->len + 1) * 2 > map->table_size)
		rebuild(map);
	if (map->len == map->cap) {
		map->cap = map->cap ? map->cap * 2 : TABLE_MIN / 2;
		map->slots =
			mem_grow(map->slots, map->cap, sizeof(*map->slots));
	}
	size_t cell = find(map, hash, key);

	map->slots[map->len++] = (struct map_slot){
		.key = mem_bytes(key, len),
		.value = value,
		.hash = hash,
	};
	map->table[cell] = (uint32_t)map->len;
	map->live++;
}

void *map_get(const struct map *map, const char *key)
{
	const struct map_slot *slot = lookup(map, key);

	return slot ? slot->value : NULL;
}

bool map_has(const struct map *map, const char *key)
{
	return lookup(map, key) != NULL;
}

void *map_set(struct map *map, const char *key, void *value)
{
	struct map_slot *slot = lookup(map, key);
	void *old = slot ? slot->value : NULL;

	if (slot)
		slot->value = value;
	else
		add(map, key, value);
	return old;
}

void *map_remove(struct map *map, const char *key)
{
	struct map_slot *slot = lookup(map, key);

	if (!slot)
		return NULL;
	free(slot->key);
	slot->key = NULL;
	map->live--;
	return slot->value;
}

const struct map_slot *map_next(const struct map *map, size_t *at)
{
	while (*at < map->len) {
		const struct map_slot *slot = &map->slots[(*at)++];

		if (slot->key)
			return slot;
	}
	return NULL;
}

void map_release(struct map *map)
{
	for (size_t i = 0; i < map->len; i++)
		free(map->slots[i].key);
	free(map->slots);
	free(map->table);
	*map = MAP_INIT;
}
