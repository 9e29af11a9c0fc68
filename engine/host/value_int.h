/*
 * engine/host/value_int.h -- the inside of values, for value*.c.
 */
#ifndef HOST_VALUE_INT_H
#define HOST_VALUE_INT_H

#include "engine/host/value.h"

struct value_text {
	size_t holders;
	size_t len;
	uint64_t hash; /* map_hash() of the bytes */
	char bytes[];  /* NUL-terminated */
};

struct value_list {
	size_t holders;
	size_t count;
	struct value items[];
};

struct value_field {
	char *name;
	struct value value;
};

struct value_record {
	size_t holders;
	size_t count;
	struct value_field fields[];
};

#endif
