#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/map.h"

enum {
	MANY = 5000
};

static void finds_what_was_set(void **state)
{
	struct map map = MAP_INIT;
	int one = 1, two = 2;

	(void)state;
	assert_null(map_get(&map, "một"));
	assert_null(map_set(&map, "một", &one));
	assert_ptr_equal(map_set(&map, "một", &two), &one);
	assert_ptr_equal(map_get(&map, "một"), &two);
	assert_null(map_get(&map, "mốt"));
	assert_int_equal(map.live, 1);
	map_release(&map);
}

static void holds_a_key_without_a_value(void **state)
{
	struct map map = MAP_INIT;

	(void)state;
	map_set(&map, "k", NULL);
	assert_true(map_has(&map, "k"));
	assert_null(map_get(&map, "k"));
	assert_false(map_has(&map, ""));
	map_release(&map);
}

static void copies_its_keys(void **state)
{
	struct map map = MAP_INIT;
	char key[] = "abc";
	int value;

	(void)state;
	map_set(&map, key, &value);
	key[0] = 'x';
	assert_ptr_equal(map_get(&map, "abc"), &value);
	map_release(&map);
}

static void fill(struct map *map, int *values)
{
	char key[16];

	for (int i = 0; i < MANY; i++) {
		values[i] = i;
		snprintf(key, sizeof(key), "k%d", i);
		map_set(map, key, &values[i]);
	}
}

static void keeps_the_order_among_many(void **state)
{
	static int values[MANY];
	struct map map = MAP_INIT;
	const struct map_slot *slot;
	size_t at = 0;
	int expected = 0;

	(void)state;
	fill(&map, values);
	while ((slot = map_next(&map, &at)))
		assert_int_equal(*(int *)slot->value, expected++);
	assert_int_equal(expected, MANY);
	assert_int_equal(*(int *)map_get(&map, "k4321"), 4321);
	map_release(&map);
}

static void removes_and_sets_again(void **state)
{
	static int values[MANY];
	struct map map = MAP_INIT;
	char key[16];

	(void)state;
	fill(&map, values);
	for (int i = 0; i < MANY; i += 2) {
		snprintf(key, sizeof(key), "k%d", i);
		assert_ptr_equal(map_remove(&map, key), &values[i]);
	}
	assert_null(map_remove(&map, "k0"));
	assert_int_equal(map.live, MANY / 2);
	assert_null(map_get(&map, "k100"));
	assert_ptr_equal(map_get(&map, "k101"), &values[101]);
	fill(&map, values);
	assert_int_equal(map.live, MANY);
	assert_ptr_equal(map_get(&map, "k100"), &values[100]);
	map_release(&map);
}

static void does_not_grow_by_use_and_removal(void **state)
{
	struct map map = MAP_INIT;
	int value;

	(void)state;
	for (int i = 0; i < MANY; i++) {
		map_set(&map, "same", &value);
		map_remove(&map, "same");
	}
	assert_int_equal(map.live, 0);
	assert_in_range(map.cap, 1, 64);
	map_release(&map);
}

static void hashes_as_fnv_1a_does(void **state)
{
	(void)state;
	assert_true(map_hash("", 0) == 0xcbf29ce484222325u);
	assert_true(map_hash("a", 1) == 0xaf63dc4c8601ec8cu);
	assert_true(map_hash("foobar", 6) == 0x85944171f73967e8u);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_what_was_set),
		cmocka_unit_test(holds_a_key_without_a_value),
		cmocka_unit_test(copies_its_keys),
		cmocka_unit_test(keeps_the_order_among_many),
		cmocka_unit_test(removes_and_sets_again),
		cmocka_unit_test(does_not_grow_by_use_and_removal),
		cmocka_unit_test(hashes_as_fnv_1a_does),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
