#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/host/fact_int.h"
#include "engine/host/goal.h"
#include "engine/host/limits.h"
#include "engine/host/lua_json.h"

enum {
	SEARCH_MS = 600, /* of the request's time */
	CHANGES_MAX = 3, /* facts changed together */
	WAYS_MAX = 5,
	HALVINGS = 44,
};

/* A fact that may be changed, and to what. */
struct dial {
	const struct fact *fact;
	const json_t *now; /* NULL: not known */
	json_t *values;    /* worth a try, the nearest first */
};

struct search {
	const struct goal *goal;
	struct unit *unit;
	date_t as_of;
	json_t *facts; /* as they are being tried */
	VEC(struct dial) dials;
	json_t *points; /* constants of the tables and parameters read */
	json_t *ways;
	int64_t stop;
	bool cut;
};

/* ---- the facts, and values worth a try ---- */

static void add_point(json_t *points, json_t *value)
{
	for (size_t i = 0; i < json_array_size(points); i++)
		if (json_equal(json_array_get(points, i), value)) {
			json_decref(value);
			return;
		}
	json_array_append_new(points, value);
}

static void add_table(json_t *points, const struct table *table)
{
	for (size_t i = 0; i < table_inputs(table); i++) {
		size_t count;
		const struct value *at = table_points(table, i, &count);

		for (size_t k = 0; k < count; k++)
			add_point(points, value_to_json(&at[k]));
	}
}

static void see(void *ctx, const struct cell *cell)
{
	struct search *search = ctx;

	if (cell->kind == CELL_ANSWER)
		*VEC_ADD(&search->dials) =
			(struct dial){ cell->of.fact, cell->value, NULL };
	if (cell->kind == CELL_DECISION)
		add_table(search->points, cell->of.decision->table);
	if (cell->kind == CELL_PARAMETER && cell->value)
		add_point(search->points, json_incref(cell->value));
}

/* The value when the fact takes it and it is another one. */
static void offer(struct dial *dial, json_t *value)
{
	json_t *accepted = NULL;
	struct err err;

	if (fact_accept(&accepted, dial->fact, value, &err) == ST_OK &&
		!json_is_null(accepted) &&
		!(dial->now && json_equal(accepted, dial->now)))
		add_point(dial->values, json_incref(accepted));
	json_decref(accepted);
	json_decref(value);
}

static void offer_options(struct dial *dial)
{
	const json_t *options = json_object_get(dial->fact->spec, "options");

	for (size_t i = 0; i < lua_json_count(options); i++) {
		const json_t *option = lua_json_at(options, i);

		offer(dial, json_incref(json_is_string(option)
						? (json_t *)option
						: lua_json_at(option, 0)));
	}
}

static void offer_days(struct dial *dial, date_t day)
{
	static const int steps[] = { 0, 1, -1 };
	char text[DATE_TEXT];

	for (size_t i = 0; i < 3; i++) {
		date_format(text, day + steps[i]);
		offer(dial, json_string(text));
	}
}

static void offer_numbers(struct dial *dial, json_int_t number)
{
	offer(dial, json_integer(number));
	offer(dial, json_integer(number + 1));
	offer(dial, json_integer(number - 1));
}

/* Far away first steps; halving then comes back as near as it can. */
static void offer_far(struct dial *dial)
{
	bool dated = dial->fact->type == FACT_DATE;
	json_int_t now =
		json_is_integer(dial->now) ? json_integer_value(dial->now) : 0;
	date_t day = json_is_string(dial->now) && dated
			     ? date_parse(json_string_value(dial->now))
			     : 0;

	for (json_int_t far = 1; far <= 1000000000000; far *= 10) {
		if (dated && (!dial->now || far > 10000))
			return;
		if (dated) {
			offer_days(dial, day + (date_t)far);
			offer_days(dial, day - (date_t)far);
		} else {
			offer_numbers(dial, now + far);
			offer_numbers(dial, now - far);
		}
	}
}

static void offer_points(struct dial *dial, const json_t *points)
{
	size_t i;
	json_t *point;

	json_array_foreach(points, i, point)
	{
		date_t day = json_is_string(point)
				     ? date_parse(json_string_value(point))
				     : DATE_NONE;

		if (dial->fact->type == FACT_DATE && day != DATE_NONE)
			offer_days(dial, day);
		else if (json_is_integer(point) &&
			 dial->fact->type != FACT_DATE)
			offer_numbers(dial, json_integer_value(point));
		else
			offer(dial, json_incref(point));
	}
}

static void fill_dial(struct dial *dial, const json_t *points)
{
	enum fact_type type = dial->fact->type;

	dial->values = json_array();
	if (type == FACT_BOOLEAN) {
		offer(dial, json_true());
		offer(dial, json_false());
	} else if (type == FACT_CHOICE) {
		offer_options(dial);
	} else if (type <= FACT_DATE) {
		offer_points(dial, points);
		if (type != FACT_TEXT)
			offer_far(dial);
	}
}

/* ---- trying ---- */

static bool gives(struct search *search)
{
	struct world world;
	const char *name;
	json_t *value;

	world_init(&world, search->unit, search->as_of);
	json_object_foreach(search->facts, name, value)
		world_answer(&world, name, json_incref(value), NULL);
	const struct cell *cell =
		world_decide(&world, search->goal->decision->id);
	bool met = cell && goal_is_met(search->goal, cell);

	world_release(&world);
	search->cut = search->cut || limits_clock() > search->stop;
	return met;
}

static void set_fact(
	struct search *search, const struct dial *dial, const json_t *value)
{
	if (value)
		json_object_set(
			search->facts, dial->fact->name, (json_t *)value);
	else
		json_object_del(search->facts, dial->fact->name);
}

/* The number or day as a whole one. */
static bool as_whole(json_int_t *out, const json_t *value)
{
	date_t day;

	if (json_is_integer(value)) {
		*out = json_integer_value(value);
		return true;
	}
	day = json_is_string(value) ? date_parse(json_string_value(value))
				    : DATE_NONE;
	*out = day;
	return day != DATE_NONE;
}

static json_t *of_whole(const struct dial *dial, json_int_t whole)
{
	char text[DATE_TEXT];

	if (dial->fact->type != FACT_DATE)
		return json_integer(whole);
	date_format(text, (date_t)whole);
	return json_string(text);
}

/* Come as near to what is now as still gives the goal. */
static void halve(struct search *search, const struct dial *dial)
{
	json_int_t far, near;

	if (!dial->now || !as_whole(&near, dial->now) ||
		!as_whole(
			&far, json_object_get(search->facts, dial->fact->name)))
		return;
	for (int i = 0; i < HALVINGS && llabs(far - near) > 1 && !search->cut;
		i++) {
		json_int_t middle = near + (far - near) / 2;
		json_t *value = of_whole(dial, middle);

		set_fact(search, dial, value);
		json_decref(value);
		if (gives(search))
			far = middle;
		else
			near = middle;
	}
	json_t *value = of_whole(dial, far);

	set_fact(search, dial, value);
	json_decref(value);
}

static json_t *change_json(const struct search *search, const struct dial *dial)
{
	const json_t *to = json_object_get(search->facts, dial->fact->name);
	struct buf from = BUF_INIT, text = BUF_INIT;
	json_t *change = json_object();

	if (dial->now)
		fact_show(&from, dial->fact, dial->now);
	fact_show(&text, dial->fact, to);
	json_set_text(change, "fact", dial->fact->name);
	json_set_text(change, "label", dial->fact->label);
	json_set(change, "from",
		dial->now ? json_incref((json_t *)dial->now) : json_null());
	json_set(change, "to", json_incref((json_t *)to));
	json_set_text(change, "from_text", from.data);
	json_set_text(change, "to_text", text.data);
	buf_release(&from);
	buf_release(&text);
	return change;
}

static void note_way(struct search *search, const size_t *chosen, size_t count)
{
	json_t *changes = json_array();

	for (size_t i = 0; i < count; i++)
		halve(search, &search->dials.at[chosen[i]]);
	for (size_t i = 0; i < count; i++)
		json_array_append_new(changes,
			change_json(search, &search->dials.at[chosen[i]]));
	json_array_append_new(
		search->ways, json_pack("{s:o}", "changes", changes));
}

/* Every value of the dials chosen from `depth` on; true when one gives it. */
static bool turn(
	struct search *search, const size_t *chosen, size_t depth, size_t count)
{
	const struct dial *dial = &search->dials.at[chosen[depth]];
	size_t i;
	json_t *value;

	json_array_foreach(dial->values, i, value)
	{
		set_fact(search, dial, value);
		if (depth + 1 < count ? turn(search, chosen, depth + 1, count)
				      : gives(search))
			return true;
		if (search->cut)
			break;
	}
	set_fact(search, dial, dial->now);
	return false;
}

static void forget(struct search *search, const size_t *chosen, size_t count)
{
	for (size_t i = 0; i < count; i++)
		set_fact(search, &search->dials.at[chosen[i]],
			search->dials.at[chosen[i]].now);
}

/* Every choice of `count` dials, in order. */
static void choose(
	struct search *search, size_t *chosen, size_t depth, size_t count)
{
	size_t from = depth ? chosen[depth - 1] + 1 : 0;

	for (size_t i = from; i < search->dials.len && !search->cut &&
			      json_array_size(search->ways) < WAYS_MAX;
		i++) {
		chosen[depth] = i;
		if (depth + 1 < count) {
			choose(search, chosen, depth + 1, count);
			continue;
		}
		if (turn(search, chosen, 0, count))
			note_way(search, chosen, count);
		forget(search, chosen, count);
	}
}

static void begin(struct search *search, const struct cell *cell)
{
	world_walk(cell, see, search);
	for (size_t i = 0; i < search->dials.len; i++)
		fill_dial(&search->dials.at[i], search->points);
}

json_t *goal_nearest(const struct goal *goal, struct world *world,
	const struct cell *cell, const json_t *facts)
{
	struct search search = { .goal = goal,
		.unit = world->unit,
		.as_of = world->as_of,
		.facts = json_copy((json_t *)facts),
		.points = json_array(),
		.ways = json_array(),
		.stop = limits_clock() + SEARCH_MS };
	size_t chosen[CHANGES_MAX];
	bool already = goal_is_met(goal, cell);

	begin(&search, cell);
	for (size_t count = 1; !already && count <= CHANGES_MAX &&
			       json_array_size(search.ways) == 0 && !search.cut;
		count++)
		choose(&search, chosen, 0, count);
	json_t *out = json_pack("{s:s, s:b, s:b, s:O}", "outcome", goal->value,
		"already", already, "complete", !search.cut, "ways",
		search.ways);

	for (size_t i = 0; i < search.dials.len; i++)
		json_decref(search.dials.at[i].values);
	VEC_RELEASE(&search.dials);
	json_decref(search.facts);
	json_decref(search.points);
	json_decref(search.ways);
	return out;
}
