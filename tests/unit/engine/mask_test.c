#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/text.h"
#include "engine/mask.h"

static void expect(const char *text, const char *kept)
{
	struct buf out = BUF_INIT;

	mask_personal(&out, text);
	assert_string_equal(out.data, kept);
	buf_release(&out);
}

static void takes_out_phones_however_they_are_grouped(void **state)
{
	(void)state;
	expect("gọi 0912345678 nhé", "gọi [số] nhé");
	expect("gọi 0912 345 678 nhé", "gọi [số] nhé");
	expect("gọi 090.123.4567", "gọi [số]");
	expect("+84-912-345-678", "+[số]");
}

static void takes_out_papers_and_mail(void **state)
{
	(void)state;
	expect("CCCD 001099012345", "CCCD [số]");
	expect("gửi an.nguyen@mic.gov.vn ngay", "gửi [thư] ngay");
}

static void keeps_money_dates_and_documents(void **state)
{
	(void)state;
	expect("giá 1.956.892.500.000 đồng", "giá 1.956.892.500.000 đồng");
	expect("ngày 16/10/2024, 2024-10-16", "ngày 16/10/2024, 2024-10-16");
	expect("NĐ 163/2024/NĐ-CP", "NĐ 163/2024/NĐ-CP");
	expect("băng tần 3800-3900 MHz", "băng tần 3800-3900 MHz");
}

static void cuts_a_long_text_between_characters(void **state)
{
	struct buf text = BUF_INIT, out = BUF_INIT;

	(void)state;
	for (int i = 0; i < 5000; i++)
		buf_puts(&text, "ệ");
	mask_personal(&out, text.data);
	assert_true(out.len >= MASK_KEPT && out.len < MASK_KEPT + 4);
	assert_true(text_valid(out.data, out.len));
	buf_release(&text);
	buf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_out_phones_however_they_are_grouped),
		cmocka_unit_test(takes_out_papers_and_mail),
		cmocka_unit_test(keeps_money_dates_and_documents),
		cmocka_unit_test(cuts_a_long_text_between_characters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
