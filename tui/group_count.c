#include "tui/group_count.h"

#include <stdlib.h>

#include "base/mem.h"

struct group_slot {
	uint64_t hash; /* 0: free */
	uint64_t count;
};

void group_count_release(struct group_count *count)
{
	free(count->slots);
	*count = GROUP_COUNT_INIT;
}

/* FNV-1a, its bits mixed once more. */
static uint64_t hash_of(const char *text)
{
	uint64_t hash = 14695981039346656037u;

	for (; *text; text++)
		hash = (hash ^ (unsigned char)*text) * 1099511628211u;
	hash ^= hash >> 32;
	hash *= 0xd6e8feb86659fd93u;
	hash ^= hash >> 32;
	return hash ? hash : 1;
}

static struct group_slot *find(const struct group_count *count, uint64_t hash)
{
	size_t at = hash & (count->size - 1);

	while (count->slots[at].hash && count->slots[at].hash != hash)
		at = (at + 1) & (count->size - 1);
	return &count->slots[at];
}

static void grow(struct group_count *count)
{
	struct group_count larger = { .size = count->size ? count->size * 2
							  : 1024,
		.used = count->used };

	larger.slots = mem_zero(larger.size * sizeof(*larger.slots));
	for (size_t i = 0; i < count->size; i++)
		if (count->slots[i].hash)
			*find(&larger, count->slots[i].hash) = count->slots[i];
	free(count->slots);
	*count = larger;
}

void group_count_add(struct group_count *count, const char *text)
{
	if (count->used * 3 >= count->size * 2)
		grow(count);
	struct group_slot *slot = find(count, hash_of(text));

	count->used += slot->hash == 0;
	slot->hash = hash_of(text);
	slot->count++;
}

uint64_t group_count_of(const struct group_count *count, const char *text)
{
	return count->size ? find(count, hash_of(text))->count : 0;
}
