#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "engine/host/feel_parse.h"
#include "engine/host/value_time.h"

enum {
	NAME_MAX = 160, /* bytes tried for a declared name */
};

/* Longer ones first. */
static const char *const signs[] = { "**", "..", "<=", ">=", "!=", "<", ">",
	"=", "+", "-", "*", "/", "(", ")", "[", "]", "{", "}", ",", ":", ".",
	"?" };

static const char *const words[] = { "and", "or", "not", "if", "then", "else",
	"between", "in", "true", "false", "null", "na", "some", "every",
	"satisfies", "for", "return" };

static bool is_word_char(char c)
{
	return isalnum((unsigned char)c) || c == '_' ||
	       (unsigned char)c >= 0x80;
}

/* Characters, not bytes, before byte `at`, plus one. */
static int character_at(const char *text, size_t at)
{
	int count = 1;

	for (size_t i = 0; i < at; i++)
		count += ((unsigned char)text[i] & 0xc0) != 0x80;
	return count;
}

struct feel_node *feel_fail(struct feel_parser *parser, const char *fmt)
{
	if (parser->token.kind != TOKEN_BAD)
		err_set(parser->err, ST_INVALID, fmt,
			character_at(parser->text, parser->token.start),
			parser->text);
	parser->token.kind = TOKEN_BAD;
	return NULL;
}

static void bad(struct feel_parser *parser, const char *fmt)
{
	feel_fail(parser, fmt);
}

static void value_token(
	struct feel_parser *parser, size_t end, struct value value)
{
	parser->token.kind = TOKEN_VALUE;
	parser->token.end = end;
	parser->token.node = feel_constant_node(parser, value);
}

/* "\n" and its like behind the backslash; the byte after it. */
static size_t take_escape(struct buf *out, const char *text, size_t at)
{
	static const char from[] = "ntr\"\\'", to[] = "\n\t\r\"\\'";
	const char *known = text[at] ? strchr(from, text[at]) : NULL;
	int digits = text[at] == 'u' ? 4 : text[at] == 'U' ? 6 : 0;
	uint32_t ch = 0;

	if (known) {
		buf_putc(out, to[known - from]);
		return at + 1;
	}
	for (int i = 1; i <= digits; i++) {
		char c = text[at + (size_t)i];

		if (!isxdigit((unsigned char)c))
			digits = 0;
		else
			ch = ch * 16 +
			     (uint32_t)(isdigit((unsigned char)c)
						? c - '0'
						: tolower(c) - 'a' + 10);
	}
	if (!digits || !ch) {
		buf_putc(out, '\\');
		return at;
	}
	text_put(out, ch);
	return at + (size_t)digits + 1;
}

/* The text in quotes at `at`; the byte behind it, 0 when it has no end. */
static size_t take_quoted(struct buf *out, const char *text, size_t at)
{
	for (at++; text[at] != '"';) {
		if (!text[at])
			return 0;
		if (text[at] == '\\')
			at = take_escape(out, text, at + 1);
		else
			buf_putc(out, text[at++]);
	}
	return at + 1;
}

static void lex_text(struct feel_parser *parser, size_t at)
{
	struct buf text = BUF_INIT;
	size_t end = take_quoted(&text, parser->text, at);

	if (!end)
		bad(parser, "Character %d of `%s`: this text has no closing "
			    "quote");
	else
		value_token(parser, end, value_text(text.data, text.len));
	buf_release(&text);
}

static void lex_at(struct feel_parser *parser, size_t at)
{
	struct buf text = BUF_INIT;
	struct value value = VALUE_UNKNOWN;
	size_t end = parser->text[at + 1] == '"'
			     ? take_quoted(&text, parser->text, at + 1)
			     : 0;

	if (!end || !value_time_parse(&value, text.data, text.len))
		bad(parser, "Character %d of `%s`: behind @ a date, a time or "
			    "a duration in quotes was expected, such as "
			    "@\"2024-07-04\" or @\"P15D\"");
	else
		value_token(parser, end, value);
	buf_release(&text);
}

static size_t digits_from(const char *text, size_t at)
{
	size_t end = at;

	while (isdigit((unsigned char)text[end]))
		end++;
	return end - at;
}

/* 2024-07-04 without quotes, and with a time behind it; 0 for none. */
static size_t bare_date(const char *text, size_t at)
{
	if (digits_from(text, at) != 4 || text[at + 4] != '-' ||
		digits_from(text, at + 5) != 2 || text[at + 7] != '-' ||
		digits_from(text, at + 8) != 2)
		return 0;
	size_t end = at + 10;

	if (text[end] == 'T' && isdigit((unsigned char)text[end + 1]))
		while (isalnum((unsigned char)text[end]) ||
			(text[end] && strchr(":+", text[end])) ||
			(text[end] == '.' && text[end + 1] != '.'))
			end++;
	return end - at;
}

static void lex_date(struct feel_parser *parser, size_t at, size_t len)
{
	struct value value;

	if (value_time_parse(&value, parser->text + at, len))
		value_token(parser, at + len, value);
	else
		bad(parser, "Character %d of `%s`: there is no such day");
}

static size_t number_length(const char *text, size_t at)
{
	size_t end = at + digits_from(text, at);

	if (text[end] == '.' && isdigit((unsigned char)text[end + 1]))
		end += 1 + digits_from(text, end + 1);
	if (end == at || (text[end] != 'e' && text[end] != 'E'))
		return end - at;
	size_t sign = text[end + 1] == '-' || text[end + 1] == '+';
	size_t exponent = digits_from(text, end + 1 + sign);

	return exponent ? end + 1 + sign + exponent - at : end - at;
}

static void lex_number(struct feel_parser *parser, size_t at)
{
	struct decimal number;
	size_t len = number_length(parser->text, at);

	if (is_word_char(parser->text[at + len]))
		bad(parser, "Character %d of `%s`: a number was expected; put "
			    "texts in quotes");
	else if (!decimal_parse(&number, parser->text + at, len))
		bad(parser, "Character %d of `%s`: this number is too large");
	else
		value_token(parser, at + len, value_number(number));
}

/* Bytes of the longest declared name at `at`; 0 when there is none. */
static size_t declared_name(const struct feel_parser *parser, size_t at)
{
	const struct feel_names *names = parser->names;
	const char *text = parser->text + at;
	size_t len = strnlen(text, NAME_MAX);

	if (!names || !names->is_name)
		return 0;
	for (; len > 0; len--)
		if (!(is_word_char(text[len]) && is_word_char(text[len - 1])) &&
			text[len - 1] != ' ' &&
			names->is_name(names->ctx, text, len))
			return len;
	return 0;
}

static size_t id_length(const char *text)
{
	size_t len = 0;

	while (is_word_char(text[len]))
		len++;
	return len;
}

static bool lex_word(struct feel_parser *parser, size_t at)
{
	size_t len = id_length(parser->text + at);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (strlen(words[i]) == len &&
			memcmp(words[i], parser->text + at, len) == 0) {
			parser->token.kind = TOKEN_WORD;
			parser->token.sign = words[i];
			parser->token.end = at + len;
			return true;
		}
	return false;
}

static void name_token(
	struct feel_parser *parser, size_t at, size_t len, bool declared)
{
	parser->token.kind = TOKEN_NAME;
	parser->token.end = at + len;
	parser->token.declared = declared;
}

/* A declared name may begin with a keyword or a digit, and be longer. */
static bool lex_declared(struct feel_parser *parser, size_t at)
{
	size_t len = declared_name(parser, at);

	if (len <= (isdigit((unsigned char)parser->text[at])
				   ? number_length(parser->text, at)
				   : 0))
		return false;
	if (lex_word(parser, at) && parser->token.end >= at + len)
		return true;
	name_token(parser, at, len, true);
	return true;
}

static void lex_id(struct feel_parser *parser, size_t at)
{
	size_t len = 0;
	const struct feel_builtin *builtin =
		feel_builtin_at(parser->text + at, &len);

	if (builtin) {
		parser->token.kind = TOKEN_BUILTIN;
		parser->token.builtin = builtin;
		parser->token.end = at + len;
	} else if (!lex_declared(parser, at) && !lex_word(parser, at)) {
		name_token(parser, at, id_length(parser->text + at),
			!parser->names || !parser->names->is_name);
	}
}

static void lex_sign(struct feel_parser *parser, size_t at)
{
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		size_t len = strlen(signs[i]);

		if (strncmp(parser->text + at, signs[i], len) != 0)
			continue;
		parser->token.kind = TOKEN_SIGN;
		parser->token.sign = signs[i];
		parser->token.end = at + len;
		return;
	}
	bad(parser, "Character %d of `%s`: this sign has no meaning here");
}

void feel_lex(struct feel_parser *parser, size_t from)
{
	const char *text = parser->text;

	if (parser->token.kind == TOKEN_BAD)
		return;
	while (isspace((unsigned char)text[from]))
		from++;
	parser->token = (struct feel_token){
		.kind = TOKEN_END, .start = from, .end = from
	};
	char c = text[from];
	size_t date = isdigit((unsigned char)c) ? bare_date(text, from) : 0;

	if (!c)
		return;
	if (c == '"')
		lex_text(parser, from);
	else if (c == '@')
		lex_at(parser, from);
	else if (date)
		lex_date(parser, from, date);
	else if (isdigit((unsigned char)c) ||
		 (c == '.' && isdigit((unsigned char)text[from + 1]))) {
		if (c == '.' || !lex_declared(parser, from))
			lex_number(parser, from);
	} else if (is_word_char(c))
		lex_id(parser, from);
	else
		lex_sign(parser, from);
}

void feel_next(struct feel_parser *parser)
{
	feel_lex(parser, parser->token.end);
}

bool feel_at(const struct feel_parser *parser, const char *sign)
{
	const struct feel_token *token = &parser->token;

	return (token->kind == TOKEN_SIGN || token->kind == TOKEN_WORD) &&
	       strcmp(token->sign, sign) == 0;
}

bool feel_take(struct feel_parser *parser, const char *sign)
{
	if (!feel_at(parser, sign))
		return false;
	feel_next(parser);
	return true;
}

bool feel_need(struct feel_parser *parser, const char *sign)
{
	if (feel_take(parser, sign))
		return true;
	if (parser->token.kind != TOKEN_BAD)
		err_set(parser->err, ST_INVALID,
			"Character %d of `%s`: \"%s\" was expected",
			character_at(parser->text, parser->token.start),
			parser->text, sign);
	parser->token.kind = TOKEN_BAD;
	return false;
}
