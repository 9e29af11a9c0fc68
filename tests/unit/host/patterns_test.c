/*
 * Every construct of procedures, over the small ones in
 * tests/fixtures/patterns: as the fixtures' own tests say, and again with
 * everything forgotten between any two events and rebuilt from the journal
 * alone.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "base/path.h"
#include "engine/host/proof.h"
#include "engine/host/trial.h"
#include "engine/host/unit.h"

static const char *const files[] = { "facts", "patterns", "people" };

static json_t *read_files(void)
{
	json_t *list = json_array();

	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++) {
		char from[128], to[64];
		struct buf text = BUF_INIT;

		snprintf(from, sizeof(from), "tests/fixtures/patterns/%s.lua",
			files[i]);
		snprintf(to, sizeof(to), "%s/%s.lua",
			strcmp(files[i], "facts") == 0 ? "rules" : "procedures",
			files[i]);
		assert_int_equal(path_read(&text, from, 1 << 20, NULL), ST_OK);
		json_array_append_new(list,
			json_pack("{s:s, s:s}", "path", to, "text", text.data));
		buf_release(&text);
	}
	return list;
}

static struct unit *load(void)
{
	struct limits limits = LIMITS_DEFAULT;
	json_t *list = read_files();
	struct unit *unit = NULL;

	assert_int_equal(
		unit_load(&unit, "patterns", "", list, &limits, NULL), ST_OK);
	json_decref(list);
	if (json_array_size(unit->problems)) {
		struct buf text = BUF_INIT;

		json_put(&text, unit->problems);
		fail_msg("%s", text.data);
	}
	return unit;
}

static void each_does_what_its_tests_say(void **state)
{
	struct unit *unit = load();
	json_t *tests = proof_run_all(unit);
	size_t failed = 0;

	(void)state;
	for (size_t i = 0; i < json_array_size(tests); i++) {
		const json_t *one = json_array_get(tests, i);

		if (json_bool(one, "ok", false))
			continue;
		print_message("# %s: %s\n", json_text(one, "name", ""),
			json_text(one, "text", ""));
		failed++;
	}
	assert_true(json_array_size(tests) >= 40);
	json_decref(tests);
	unit_free(unit);
	assert_int_equal(failed, 0);
}

/* One walk, by itself. */
struct walk {
	const char *name; /* of the test */
	json_t *journal;
	moment_t now;
	struct unit *unit;
	json_t *state; /* after the last act */
};

static const struct test *find_test(const struct unit *unit, const char *name)
{
	for (size_t i = 0; i < unit->tests.len; i++)
		if (strcmp(unit->tests.at[i].name, name) == 0)
			return &unit->tests.at[i];
	return NULL;
}

static char *dump(const json_t *value)
{
	return json_dumps(value, JSON_COMPACT | JSON_SORT_KEYS);
}

/* Nothing stays but the bytes of the journal. */
static void forget_all(struct walk *walk)
{
	char *text = dump(walk->journal);

	json_decref(walk->journal);
	unit_free(walk->unit);
	assert_int_equal(
		json_parse(&walk->journal, text, strlen(text), NULL), ST_OK);
	free(text);
	walk->unit = load();
}

static json_t *fold(struct walk *walk)
{
	const json_t *spec = find_test(walk->unit, walk->name)->spec;
	struct run run;
	json_t *state;

	assert_int_equal(
		run_init(&run, walk->unit,
			map_get(&walk->unit->procedures,
				json_text(spec, "procedure", "")),
			walk->journal, date_parse(json_text(spec, "on", "")),
			walk->now, NULL),
		ST_OK);
	state = run_state(&run);
	run_release(&run);
	return state;
}

/* What was answered with must be what the journal alone gives. */
static void rebuild_and_compare(struct walk *walk)
{
	char *told = dump(walk->state), *rebuilt;
	json_t *state;

	forget_all(walk);
	state = fold(walk);
	rebuilt = dump(state);
	if (strcmp(told, rebuilt) != 0)
		fail_msg("%s:\n%s\n%s", walk->name, told, rebuilt);
	free(told);
	free(rebuilt);
	json_decref(state);
}

static void act(struct walk *walk, const json_t *intent, const char *by)
{
	const json_t *spec = find_test(walk->unit, walk->name)->spec;
	struct trial trial = {
		.unit = walk->unit,
		.procedure = map_get(&walk->unit->procedures,
			json_text(spec, "procedure", "")),
		.journal = walk->journal,
		.as_of = date_parse(json_text(spec, "on", "")),
		.now = walk->now,
		.by = by,
		.held = json_member(spec, "roles"),
	};
	json_t *events = NULL, *state = NULL;

	/* What the fixture's own test wants refused is refused here too. */
	if (trial_run(&events, &state, &trial, intent, NULL) != ST_OK)
		return;
	json_t *longer = trial_journal(&trial, events);

	json_decref(walk->journal);
	json_decref(walk->state);
	walk->journal = longer;
	walk->state = state;
	json_decref(events);
	rebuild_and_compare(walk);
}

static const char *const acts[] = { "claim", "assign", "delegate", "release",
	"hand", "set", "received", "cancel", "reopen", "undo", "extend",
	"pause", "resume", "tick", "done" };

static void walk_leg(struct walk *walk, json_t *leg)
{
	const char *at = json_text(leg, "at", NULL);
	const char *by = json_text(leg, "by", "test");

	if (at)
		walk->now = moment_of_date(date_parse(at)) + 8 * 3600 * 1000;
	for (size_t i = 0; i < sizeof(acts) / sizeof(*acts); i++) {
		if (!json_object_get(leg, acts[i]))
			continue;
		json_t *intent = json_copy(leg);

		for (size_t k = 0; k < sizeof(acts) / sizeof(*acts); k++)
			if (k != i)
				json_object_del(intent, acts[k]);
		json_object_del(intent, "expect");
		json_object_del(intent, "at");
		json_object_del(intent, "by");
		act(walk, intent, by);
		json_decref(intent);
	}
}

static void walk_test(const struct test *test)
{
	json_t *spec = json_deep_copy(test->spec);
	json_t *legs = json_list(spec, "walk");
	json_t *start = json_pack("{s:{}}", "start");
	struct walk walk = { .journal = json_array() };
	char name[256];

	snprintf(name, sizeof(name), "%s", test->name);
	walk.name = name;
	walk.unit = load();
	walk.now = moment_of_date(date_parse(json_text(spec, "on", ""))) +
		   8 * 3600 * 1000;
	act(&walk, start, "test");
	for (size_t i = 0; i < json_array_size(legs); i++)
		walk_leg(&walk, json_array_get(legs, i));
	json_decref(start);
	json_decref(walk.journal);
	json_decref(walk.state);
	json_decref(spec);
	unit_free(walk.unit);
}

static void each_is_rebuilt_from_its_journal_alone(void **state)
{
	struct unit *unit = load();

	(void)state;
	for (size_t i = 0; i < unit->tests.len; i++)
		walk_test(&unit->tests.at[i]);
	unit_free(unit);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_does_what_its_tests_say),
		cmocka_unit_test(each_is_rebuilt_from_its_journal_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
