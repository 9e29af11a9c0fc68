#include "engine/plugin_limits.h"

#include <stdlib.h>
#include <string.h>

#define ROW(field, least, most) \
	{ \
#field, offsetof(struct plugin_limits, field), least, most \
	}

static const struct {
	const char *name;
	size_t at;
	long least, most;
} rows[] = {
	ROW(rule_ms, 10, 60000),
	ROW(step_ms, 10, 60000),
	ROW(hard_ms, 20, 120000),
	ROW(memory_mib, 4, 4096),
	ROW(source_kib, 1, 1024),
};
enum {
	ROWS = sizeof(rows) / sizeof(*rows)
};

static long *field(struct plugin_limits *limits, size_t i)
{
	return (long *)((char *)limits + rows[i].at);
}

/* One "name=number" of `len` bytes. */
static bool read_one(struct plugin_limits *limits, const char *word, size_t len)
{
	for (size_t i = 0; i < ROWS; i++) {
		size_t name = strlen(rows[i].name);
		char *end = NULL;

		if (name >= len || memcmp(word, rows[i].name, name) != 0 ||
			word[name] != '=')
			continue;
		long value = strtol(word + name + 1, &end, 10);

		if (end != word + len || value < rows[i].least ||
			value > rows[i].most)
			return false;
		*field(limits, i) = value;
		return true;
	}
	return false;
}

enum status plugin_limits_read(
	struct plugin_limits *limits, const char *text, struct err *err)
{
	while (text && *text) {
		size_t len = strcspn(text, ", ");

		if (len && !read_one(limits, text, len))
			return err_set(err, ST_INVALID,
				"The limit \"%.*s\" is not known or out of "
				"bounds; write for example "
				"rule_ms=250,step_ms=1000,hard_ms=2000,"
				"memory_mib=64,source_kib=256",
				(int)len, text);
		text += len + (text[len] != '\0');
	}
	return ST_OK;
}

json_t *plugin_limits_json(const struct plugin_limits *limits)
{
	json_t *out = json_object();

	json_set(out, "rule_ms", json_integer(limits->rule_ms));
	json_set(out, "step_ms", json_integer(limits->step_ms));
	json_set(out, "hard_ms", json_integer(limits->hard_ms));
	json_set(out, "memory", json_integer(limits->memory_mib << 20));
	json_set(out, "source", json_integer(limits->source_kib << 10));
	return out;
}
