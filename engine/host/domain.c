#include "engine/host/domain.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/host/derive.h"
#include "engine/host/fact_int.h"
#include "engine/host/lua_json.h"
#include "engine/host/unit.h"

static struct value bound_value(
	struct domain_keep *keep, const struct fact *fact, const char *bound)
{
	struct value text, read = VALUE_UNKNOWN;

	if (!bound || fact->type == FACT_TEXT)
		return VALUE_UNKNOWN;
	text = value_text(bound, strlen(bound));
	(void)!value_read(&read, &text, fact_kind(fact->type));
	value_release(&text);
	*VEC_ADD(&keep->values) = read;
	return read;
}

/* A list of `most` values, kept; they are counted when they are there. */
static struct value *new_list(struct domain_keep *keep, size_t most)
{
	struct value *list = mem_zero((most + 1) * sizeof(*list));

	*VEC_ADD(&keep->lists) = list;
	*VEC_ADD(&keep->counts) = most;
	return list;
}

/* The keys of a choice are all the values there are. */
static void add_options(struct table_domain *domain, struct domain_keep *keep,
	const struct fact *fact)
{
	const json_t *options = json_object_get(fact->spec, "options");
	size_t count = lua_json_count(options);
	struct value *keys = new_list(keep, count);

	for (size_t i = 0; i < count; i++) {
		const json_t *option = lua_json_at(options, i);
		const char *key = json_string_value(
			json_is_string(option) ? option
					       : lua_json_at(option, 0));

		key = key ? key : "";
		keys[i] = value_text(key, strlen(key));
	}
	domain->keys = keys;
	domain->key_count = count;
}

static struct table_domain domain_of_fact(
	struct domain_keep *keep, const struct fact *fact)
{
	struct table_domain domain = {
		.kind = fact_kind(fact->type),
		.whole = fact->type == FACT_INTEGER || fact->type == FACT_MONEY,
		.min = bound_value(keep, fact, fact->min),
		.max = bound_value(keep, fact, fact->max),
	};

	if (fact->type == FACT_CHOICE)
		add_options(&domain, keep, fact);
	return domain;
}

static struct table_domain domain_of_derived(const struct derive *derive)
{
	return (struct table_domain){
		.kind = fact_kind(derive->type),
		.whole = derive->type == FACT_INTEGER ||
			 derive->type == FACT_MONEY,
	};
}

/* The definition whose output is named; -1 for none. */
static const struct def *decision_named(
	int *output, const struct unit *unit, const char *name)
{
	const char *dot = strrchr(name, '.');

	for (size_t i = 0; dot && i < unit->defs.len; i++) {
		const struct def *def = &unit->defs.at[i];
		const json_t *outputs = json_list(def->spec, "outputs");
		size_t len = (size_t)(dot - name);

		if (def->kind != DEF_DECISION || strlen(def->id) != len ||
			strncmp(def->id, name, len) != 0)
			continue;
		for (size_t k = 0; k < json_array_size(outputs); k++)
			if (strcmp(json_string_value(
					   json_array_get(outputs, k)),
				    dot + 1) == 0) {
				*output = (int)k;
				return def;
			}
	}
	return NULL;
}

/* What a cell always gives; VALUE_NULL when it depends on something. */
static struct value constant_of(const json_t *cell)
{
	struct feel *feel = NULL;
	struct value value = VALUE_UNKNOWN;

	if (!json_is_string(cell))
		return value_from_json(cell);
	if (feel_parse(&feel, FEEL_EXPRESSION, json_string_value(cell), NULL,
		    NULL) == ST_OK &&
		feel_constant(feel))
		value = value_copy(*feel_constant(feel));
	feel_free(feel);
	return value;
}

/* Take a possible output; false when the cell says too little. `null` is no
 * value: who reads it reads what is not known. */
static bool take_output(
	struct table_domain *domain, struct value *keys, const json_t *cell)
{
	if (json_is_string(cell) &&
		strcmp(json_string_value(cell), "null") == 0)
		return true;
	struct value value = constant_of(cell);

	if (value.kind != VALUE_TEXT) {
		value_release(&value);
		return false;
	}
	for (size_t i = 0; i < domain->key_count; i++)
		if (value_same(&keys[i], &value)) {
			value_release(&value);
			return true;
		}
	keys[domain->key_count++] = value;
	return true;
}

static const json_t *default_cell(const json_t *spec, int output)
{
	const json_t *given = json_object_get(spec, "default");
	const json_t *cell = lua_json_at(given, (size_t)output);

	return cell ? cell
		    : json_object_get(given, json_string_value(json_array_get(
						     json_list(spec, "outputs"),
						     (size_t)output)));
}

static bool gives_one(const json_t *spec)
{
	enum table_hit hit;
	enum table_aggregate aggregate;
	const char *name = json_text(spec, "hit", "UNIQUE");

	return table_hit_read(&hit, &aggregate, name) && hit < HIT_COLLECT;
}

/* Add what the rows and the default may give; false when not all is known. */
static bool take_rows(struct table_domain *domain, struct value *keys,
	const struct def *def, int output)
{
	size_t inputs = json_array_size(json_list(def->spec, "inputs"));
	size_t count = lua_json_count(def->spec);
	const json_t *otherwise = default_cell(def->spec, output);
	bool known = gives_one(def->spec) && count > 0;

	for (size_t i = 0; known && i < count; i++)
		known = take_output(domain, keys,
			lua_json_at(lua_json_at(def->spec, i),
				inputs + (size_t)output));
	return known && (!otherwise || take_output(domain, keys, otherwise));
}

static bool is_exception_to(const struct def *def, const struct def *general)
{
	return def->kind == DEF_DECISION &&
	       strcmp(json_text(def->spec, "exception_to", ""), general->id) ==
		       0;
}

/* The texts that a decision and its exceptions may give, when all are
 * known. */
static struct table_domain domain_of_output(struct domain_keep *keep,
	const struct unit *unit, const struct def *def, int output)
{
	struct table_domain domain = { .kind = VALUE_TEXT };
	size_t most = lua_json_count(def->spec) + 1;

	for (size_t i = 0; i < unit->defs.len; i++)
		if (is_exception_to(&unit->defs.at[i], def))
			most += lua_json_count(unit->defs.at[i].spec) + 1;
	struct value *keys = new_list(keep, most);
	bool known = take_rows(&domain, keys, def, output);

	for (size_t i = 0; known && i < unit->defs.len; i++)
		if (is_exception_to(&unit->defs.at[i], def))
			known = take_rows(
				&domain, keys, &unit->defs.at[i], output);
	domain.keys = keys;
	return known && domain.key_count ? domain : (struct table_domain){ 0 };
}

struct table_domain domain_of(
	struct domain_keep *keep, const struct unit *unit, const char *name)
{
	const struct fact *fact = map_get(&unit->facts, name);
	const struct derive *derive = map_get(&unit->derives, name);
	int output = -1;

	if (fact)
		return domain_of_fact(keep, fact);
	if (derive)
		return domain_of_derived(derive);
	if (strcmp(name, "law_date") == 0)
		return (struct table_domain){ .kind = VALUE_DATE };
	const struct def *def = decision_named(&output, unit, name);

	return def ? domain_of_output(keep, unit, def, output)
		   : (struct table_domain){ 0 };
}

void domain_release(struct domain_keep *keep)
{
	for (size_t i = 0; i < keep->lists.len; i++) {
		values_release(keep->lists.at[i], keep->counts.at[i]);
		free(keep->lists.at[i]);
	}
	for (size_t i = 0; i < keep->values.len; i++)
		value_release(&keep->values.at[i]);
	VEC_RELEASE(&keep->values);
	VEC_RELEASE(&keep->lists);
	VEC_RELEASE(&keep->counts);
}
