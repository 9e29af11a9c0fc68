#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buf.h"

static void is_an_empty_text_from_the_start(void **state)
{
	struct buf buf = BUF_INIT;

	(void)state;
	assert_string_equal(buf.data, "");
	buf_clear(&buf);
	buf_add(&buf, NULL, 0);
	assert_string_equal(buf.data, "");
	assert_int_equal(buf.cap, 0);
	buf_release(&buf);
}

static void keeps_nul_bytes(void **state)
{
	struct buf buf = BUF_INIT;

	(void)state;
	buf_add(&buf, "a\0b", 3);
	buf_putc(&buf, 'c');
	assert_int_equal(buf.len, 4);
	assert_memory_equal(buf.data, "a\0bc\0", 5);
	buf_release(&buf);
}

static void prints_more_than_it_had_room_for(void **state)
{
	struct buf buf = BUF_INIT;

	(void)state;
	buf_puts(&buf, ">");
	buf_printf(&buf, "%0*d", 1000, 7);
	assert_int_equal(buf.len, 1001);
	assert_int_equal(buf.data[1000], '7');
	assert_int_equal(buf.data[1001], '\0');
	buf_release(&buf);
}

static void drops_from_the_front(void **state)
{
	struct buf buf = BUF_INIT;

	(void)state;
	buf_puts(&buf, "hai dong");
	buf_drop(&buf, 4);
	assert_string_equal(buf.data, "dong");
	buf_drop(&buf, 99);
	assert_string_equal(buf.data, "");
	buf_release(&buf);
}

static void hands_its_bytes_over(void **state)
{
	struct buf buf = BUF_INIT;

	(void)state;
	buf_puts(&buf, "mine");
	char *taken = buf_take(&buf);

	assert_string_equal(taken, "mine");
	assert_string_equal(buf.data, "");
	free(taken);
	taken = buf_take(&buf); /* of an empty one, to be freed as well */
	assert_string_equal(taken, "");
	free(taken);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(is_an_empty_text_from_the_start),
		cmocka_unit_test(keeps_nul_bytes),
		cmocka_unit_test(prints_more_than_it_had_room_for),
		cmocka_unit_test(drops_from_the_front),
		cmocka_unit_test(hands_its_bytes_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
