#include "tui/value.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "tui/words.h"

static bool is_type(const json_t *ask, const char *type)
{
	return strcmp(json_text(ask, "type", "text"), type) == 0;
}

static double number_at(const json_t *ask, const char *key, double otherwise)
{
	json_t *value = json_object_get(ask, key);

	if (json_is_string(value))
		return strtod(json_string_value(value), NULL);
	return json_is_number(value) ? json_number_value(value) : otherwise;
}

/* "1.234.567": the dots part thousands. */
static bool has_thousands(const char *digits)
{
	size_t run = strspn(digits, "0123456789");

	if (run == 0 || run > 3 || digits[0] == '0' || digits[run] != '.')
		return false;
	while (digits[run] == '.') {
		digits += run + 1;
		run = strspn(digits, "0123456789");
		if (run != 3)
			return false;
	}
	return digits[run] == 0 || digits[run] == ',';
}

/* Bring a number to the notation of C: no spaces, no thousands, a point. */
static void plain_number(struct buf *out, const char *text)
{
	struct buf tight = BUF_INIT;

	for (; *text; text++)
		if (*text != ' ' && *text != '_')
			buf_putc(&tight, *text);
	const char *digits = tight.data;
	bool thousands;

	if (*digits == '-' || *digits == '+')
		buf_putc(out, *digits++);
	thousands = has_thousands(digits);
	for (; *digits; digits++) {
		if (*digits == '.' && thousands)
			continue;
		buf_putc(out, *digits == ',' ? '.' : *digits);
	}
	buf_release(&tight);
}

/* What follows the digits of an amount: "tỷ", "triệu", "đồng" or nothing. */
static const struct {
	const char *word; /* folded */
	double times;
} amounts[] = {
	{ "ty dong", 1e9 },
	{ "ty", 1e9 },
	{ "trieu dong", 1e6 },
	{ "trieu", 1e6 },
	{ "tr", 1e6 },
	{ "nghin", 1e3 },
	{ "dong", 1 },
	{ "vnd", 1 },
	{ "d", 1 },
	{ "%", 1 },
};

static double take_amount(struct buf *text)
{
	struct buf folded = BUF_INIT;
	double times = 1;

	text_fold(&folded, text->data, text->len);
	for (size_t i = 0; i < sizeof(amounts) / sizeof(amounts[0]); i++) {
		size_t len = strlen(amounts[i].word);

		if (folded.len > len && strcmp(folded.data + folded.len - len,
						amounts[i].word) == 0) {
			folded.len -= len;
			times = amounts[i].times;
			break;
		}
	}
	folded.data[folded.len] = 0;
	buf_set(text, folded.data, folded.len);
	buf_release(&folded);
	return times;
}

static enum status check_bounds(
	const json_t *ask, double value, struct err *err)
{
	double min = number_at(ask, "min", -1e300);
	double max = number_at(ask, "max", 1e300);

	if (value < min)
		return err_set(err, ST_INVALID,
			"%s must be at least %.15g; give another number",
			json_text(ask, "label", ""), min);
	if (value > max)
		return err_set(err, ST_INVALID,
			"%s must be at most %.15g; give another number",
			json_text(ask, "label", ""), max);
	return ST_OK;
}

static bool is_decimal(const char *text)
{
	return strspn(text, "+-.0123456789") == strlen(text);
}

/* Within what a double holds exactly. */
static bool is_whole(double value)
{
	return value > -9e15 && value < 9e15 &&
	       value == (double)(json_int_t)value;
}

static enum status parse_number(
	json_t **out, const json_t *ask, const char *text, struct err *err)
{
	struct buf amount = BUF_INIT, plain = BUF_INIT;
	bool whole = !is_type(ask, "number");
	enum status st = ST_OK;
	char *end = NULL;
	double times, value;

	buf_puts(&amount, text);
	times = take_amount(&amount);
	plain_number(&plain, amount.data);
	value = strtod(plain.data, &end) * times;
	if (end == plain.data || *end || !is_decimal(plain.data))
		st = err_set(err, ST_INVALID,
			"\"%s\" is not a number; type digits, for example "
			"1.234,5",
			text);
	else if (whole && !is_whole(value))
		st = err_set(err, ST_INVALID,
			"\"%s\" is not a whole number; leave out the decimals",
			text);
	else
		st = check_bounds(ask, value, err);
	if (st == ST_OK && is_whole(value) && strlen(plain.data) <= 15)
		*out = json_integer((json_int_t)value);
	else if (st == ST_OK && strlen(plain.data) <= 16)
		*out = json_real(value);
	else if (st == ST_OK)
		*out = json_string(plain.data);
	buf_release(&plain);
	buf_release(&amount);
	return st;
}

static enum status parse_date(
	json_t **out, const json_t *ask, const char *text, struct err *err)
{
	date_t date = date_parse(text);
	char iso[DATE_TEXT];

	(void)ask;
	if (date == DATE_NONE)
		return err_set(err, ST_INVALID,
			"\"%s\" is not a day; type day/month/year, for example "
			"04/07/2024",
			text);
	date_format(iso, date);
	*out = json_string(iso);
	return ST_OK;
}

/* The words for yes and no, folded. */
static const struct {
	const char *word;
	bool value;
} truths[] = {
	{ "co", true },
	{ "c", true },
	{ "yes", true },
	{ "y", true },
	{ "true", true },
	{ "dung", true },
	{ "1", true },
	{ "khong", false },
	{ "k", false },
	{ "no", false },
	{ "n", false },
	{ "false", false },
	{ "sai", false },
	{ "0", false },
};

static enum status parse_boolean(
	json_t **out, const json_t *ask, const char *text, struct err *err)
{
	struct buf folded = BUF_INIT;

	(void)ask;
	text_fold(&folded, text, strlen(text));
	for (size_t i = 0; i < sizeof(truths) / sizeof(truths[0]); i++)
		if (strcmp(truths[i].word, folded.data) == 0)
			*out = json_boolean(truths[i].value);
	buf_release(&folded);
	if (*out)
		return ST_OK;
	return err_set(err, ST_INVALID,
		"\"%s\" is neither yes nor no; type y or n", text);
}

static enum status parse_choice(
	json_t **out, const json_t *ask, const char *text, struct err *err)
{
	size_t i;
	json_t *option;

	json_array_foreach(json_list(ask, "options"), i, option)
	{
		if (strcmp(json_text(option, "key", ""), text) == 0 ||
			strcmp(json_text(option, "label", ""), text) == 0) {
			*out = json_string(json_text(option, "key", ""));
			return ST_OK;
		}
	}
	return err_set(err, ST_INVALID,
		"\"%s\" is not one of the choices; pick one from the list",
		text);
}

static enum status parse_text(
	json_t **out, const json_t *ask, const char *text, struct err *err)
{
	double max = number_at(ask, "max", 1e9);

	if ((double)strlen(text) > max * 4)
		return err_set(err, ST_INVALID,
			"the text is longer than %.15g characters; shorten it",
			max);
	*out = json_string(text);
	return ST_OK;
}

/* How each type is read and shown, and what is said about it. */
static const struct kind {
	const char *type;
	enum status (*parse)(json_t **out, const json_t *ask, const char *text,
		struct err *err);
	struct words hint;
} kinds[] = {
	{ "text", parse_text, WORDS("text", "văn bản") },
	{ "integer", parse_number, WORDS("a whole number", "số nguyên") },
	{ "number", parse_number,
		WORDS("a number, for example 1.234,5", "số, ví dụ 1.234,5") },
	{ "money", parse_number,
		WORDS("an amount in đồng, for example 25 tỷ",
			"số tiền (đồng), ví dụ 25 tỷ hoặc 25.000.000.000") },
	{ "date", parse_date,
		WORDS("a day, dd/mm/yyyy", "ngày, dạng dd/mm/yyyy") },
	{ "boolean", parse_boolean, WORDS("yes or no", "có hoặc không") },
	{ "choice", parse_choice, WORDS("one of these", "chọn một") },
	{ "list", parse_text, WORDS("any number of lines", "danh sách") },
	{ "record", parse_text, WORDS("several fields", "nhiều mục") },
	{ "file", parse_text, WORDS("the name of a file", "tên tệp") },
};

static const struct kind *kind_of(const json_t *ask)
{
	for (size_t i = 1; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (is_type(ask, kinds[i].type))
			return &kinds[i];
	return &kinds[0];
}

enum status value_parse(
	json_t **out, const json_t *ask, const char *text, struct err *err)
{
	*out = NULL;
	if (!*text) {
		*out = json_null();
		return ST_OK;
	}
	return kind_of(ask)->parse(out, ask, text, err);
}

/* Digits with dots between the thousands and a comma for the decimals. */
static void put_number(struct buf *out, const char *digits)
{
	size_t whole;

	if (*digits == '-')
		buf_putc(out, *digits++);
	whole = strspn(digits, "0123456789");
	for (size_t i = 0; i < whole; i++) {
		if (i > 0 && (whole - i) % 3 == 0)
			buf_putc(out, '.');
		buf_putc(out, digits[i]);
	}
	digits += whole;
	if (*digits == '.')
		buf_printf(out, ",%s", digits + 1);
	else
		buf_puts(out, digits);
}

static void put_choice(struct buf *out, const json_t *ask, const char *key)
{
	size_t i;
	json_t *option;

	json_array_foreach(json_list(ask, "options"), i, option)
	{
		if (strcmp(json_text(option, "key", ""), key) == 0) {
			buf_puts(out, json_text(option, "label", key));
			return;
		}
	}
	buf_puts(out, key);
}

static void put_text(struct buf *out, const json_t *ask, const char *text)
{
	date_t date = is_type(ask, "date") ? date_parse(text) : DATE_NONE;
	char day[DATE_TEXT];

	if (date != DATE_NONE) {
		date_format_vi(day, date);
		buf_puts(out, day);
	} else if (is_type(ask, "choice")) {
		put_choice(out, ask, text);
	} else if (is_type(ask, "number")) {
		put_number(out, text);
	} else {
		buf_puts(out, text);
	}
}

static void put_list(
	struct buf *out, const json_t *ask, const json_t *value, enum lang lang)
{
	size_t i;
	json_t *item;

	json_array_foreach(value, i, item)
	{
		if (i > 0)
			buf_puts(out, "; ");
		value_put(out, json_member(ask, "of"), item, lang);
	}
}

static void put_record(
	struct buf *out, const json_t *ask, const json_t *value, enum lang lang)
{
	size_t i;
	json_t *field;
	size_t start = out->len;

	json_array_foreach(json_list(ask, "fields"), i, field)
	{
		const json_t *part =
			json_object_get(value, json_text(field, "fact", ""));

		if (!part || json_is_null(part))
			continue;
		if (out->len > start)
			buf_puts(out, ", ");
		value_put(out, field, part, lang);
	}
}

void value_put(
	struct buf *out, const json_t *ask, const json_t *value, enum lang lang)
{
	char digits[40];

	if (json_is_string(value)) {
		put_text(out, ask, json_string_value(value));
	} else if (json_is_boolean(value)) {
		buf_puts(out, json_is_true(value) ? lang_text(lang, "Yes")
						  : lang_text(lang, "No"));
	} else if (json_is_integer(value)) {
		snprintf(digits, sizeof(digits), "%" JSON_INTEGER_FORMAT,
			json_integer_value(value));
		put_number(out, digits);
	} else if (json_is_real(value)) {
		snprintf(digits, sizeof(digits), "%.15g",
			json_real_value(value));
		put_number(out, digits);
	} else if (json_is_array(value)) {
		put_list(out, ask, value, lang);
	} else if (json_bool(value, "na", false)) {
		buf_puts(out, lang_text(lang, "not applicable"));
	} else if (json_is_object(value)) {
		put_record(out, ask, value, lang);
	}
}

static void put_bound(
	struct buf *out, const json_t *ask, const char *key, const char *words)
{
	json_t *bound = json_object_get(ask, key);

	if (!bound || is_type(ask, "text"))
		return;
	buf_printf(out, ", %s ", words);
	value_put(out, ask, bound, LANG_VI);
}

void value_hint(struct buf *out, const json_t *ask, enum lang lang)
{
	buf_puts(out, kind_of(ask)->hint.in[lang]);
	put_bound(out, ask, "min", lang_text(lang, "at least"));
	put_bound(out, ask, "max", lang_text(lang, "at most"));
	if (json_text(ask, "example", NULL))
		buf_printf(out, lang_text(lang, "; for example %s"),
			json_text(ask, "example", ""));
}
