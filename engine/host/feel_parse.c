#include "engine/host/feel_parse.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/*
 * Recursive descent, one function per level of precedence. A function gives
 * the node, or NULL after it has set the error; feel_node() hands a NULL kid
 * on, so that the levels need no checks of their own. All nodes belong to the
 * struct feel and go with it.
 */

static struct feel_node *new_node(struct feel_parser *parser, enum feel_op op)
{
	struct feel_node *node = mem_zero(sizeof(*node));

	node->op = op;
	*VEC_ADD(&parser->feel->nodes) = node;
	return node;
}

struct feel_node *feel_constant_node(
	struct feel_parser *parser, struct value value)
{
	struct feel_node *node = new_node(parser, OP_CONSTANT);

	node->constant = value;
	return node;
}

/* Operators whose value is known when their operands are. */
static bool folds(const struct feel_node *node)
{
	bool constant = node->op >= OP_NEGATE && node->op <= OP_COMPARE;

	constant |= node->op == OP_LIST || node->op == OP_CALL;
	for (size_t i = 0; i < node->count; i++)
		constant &= node->kids[i]->op == OP_CONSTANT;
	return constant;
}

static struct feel_node *folded(struct feel_node *node)
{
	static const struct feel_scope nothing = { 0 };
	struct feel_run run = { .scope = &nothing };
	struct value value;

	if (!node || !folds(node) ||
		feel_run_node(&value, node, &run) != ST_OK ||
		!value_is_known(&value))
		return node;
	node->op = OP_CONSTANT;
	node->constant = value;
	return node;
}

struct feel_node *feel_node(
	struct feel_parser *parser, enum feel_op op, size_t count, ...)
{
	struct feel_node *node = new_node(parser, op);
	bool whole = true;
	va_list kids;

	node->kids = mem_zero((count + 1) * sizeof(struct feel_node *));
	node->count = count;
	va_start(kids, count);
	for (size_t i = 0; i < count; i++) {
		node->kids[i] = va_arg(kids, struct feel_node *);
		whole &= node->kids[i] != NULL;
	}
	va_end(kids);
	if (!whole) {
		node->count = 0;
		return NULL;
	}
	return node;
}

static void add_kid(struct feel_node *node, struct feel_node *kid)
{
	node->kids = mem_grow(
		node->kids, node->count + 1, sizeof(struct feel_node *));
	node->kids[node->count++] = kid;
}

static void note_read(struct feel *feel, const char *name)
{
	if (map_has(&feel->reads, name))
		return;
	map_set(&feel->reads, name, NULL);
}

static char *token_text(const struct feel_parser *parser)
{
	const struct feel_token *token = &parser->token;

	return mem_bytes(
		parser->text + token->start, token->end - token->start);
}

/* Elements up to `close`, which is taken too. */
static struct feel_node *parse_elements(
	struct feel_parser *parser, struct feel_node *node, const char *close)
{
	if (feel_take(parser, close))
		return node;
	do {
		struct feel_node *kid = feel_parse_expression(parser);

		if (!kid)
			return NULL;
		add_kid(node, kid);
	} while (feel_take(parser, ","));
	return feel_need(parser, close) ? node : NULL;
}

static struct feel_node *parse_list(struct feel_parser *parser)
{
	struct feel_node *node = new_node(parser, OP_LIST);

	feel_next(parser);
	return folded(parse_elements(parser, node, "]"));
}

/* The name of a field: an id or a text. */
static char *take_key(struct feel_parser *parser)
{
	struct feel_token *token = &parser->token;
	char *key = NULL;

	if (token->kind == TOKEN_VALUE &&
		token->node->constant.kind == VALUE_TEXT)
		key = mem_text(value_chars(&token->node->constant, NULL));
	else if (token->kind == TOKEN_NAME || token->kind == TOKEN_WORD)
		key = token_text(parser);
	if (!key)
		feel_fail(parser, "Character %d of `%s`: the name of a field "
				  "was expected");
	else
		feel_next(parser);
	return key;
}

static struct feel_node *parse_record(struct feel_parser *parser)
{
	struct feel_node *node = new_node(parser, OP_RECORD);

	feel_next(parser);
	if (feel_take(parser, "}"))
		return node;
	do {
		char *key = take_key(parser);

		if (!key)
			return NULL;
		node->fields =
			mem_grow(node->fields, node->count + 1, sizeof(char *));
		node->fields[node->count] = key;
		add_kid(node, NULL);
		if (!feel_need(parser, ":"))
			return NULL;
		node->kids[node->count - 1] = feel_parse_expression(parser);
		if (!node->kids[node->count - 1])
			return NULL;
	} while (feel_take(parser, ","));
	return feel_need(parser, "}") ? node : NULL;
}

/* name in list, the list first: then the name is in sight. */
static struct feel_node *parse_iterator(
	struct feel_parser *parser, struct feel_node *node)
{
	if (parser->token.kind != TOKEN_NAME)
		return feel_fail(
			parser, "Character %d of `%s`: a name was expected");
	char *name = token_text(parser);

	feel_next(parser);
	struct feel_node *list =
		feel_need(parser, "in") ? feel_parse_sum(parser) : NULL;

	*VEC_ADD(&parser->locals) = name;
	if (!list)
		return NULL;
	add_kid(node, list);
	return node;
}

/* for, some, every: one iterator; further ones are nested. */
static struct feel_node *parse_loop(
	struct feel_parser *parser, enum feel_op op, const char *then)
{
	struct feel_node *node = new_node(parser, op), *body = NULL;

	feel_next(parser);
	node->local = parser->locals.len;
	if (!parse_iterator(parser, node))
		goto done;
	if (feel_need(parser, then))
		body = feel_parse_expression(parser);
	if (body)
		add_kid(node, body);
done:
	while (parser->locals.len > node->local)
		free(parser->locals.at[--parser->locals.len]);
	return body ? node : NULL;
}

static struct feel_node *parse_if(struct feel_parser *parser)
{
	feel_next(parser);
	struct feel_node *condition = feel_parse_expression(parser);
	struct feel_node *yes = condition && feel_need(parser, "then")
					? feel_parse_expression(parser)
					: NULL;
	struct feel_node *no = yes && feel_need(parser, "else")
				       ? feel_parse_expression(parser)
				       : NULL;

	return feel_node(parser, OP_IF, 3, condition, yes, no);
}

/* date("…") and its like of a constant must mean something. */
static bool is_literal_without_value(const struct feel_node *node)
{
	static const char *const names[] = { "date", "time", "date and time",
		"duration" };

	if (node->op != OP_CALL || node->count != 1 ||
		node->kids[0]->op != OP_CONSTANT)
		return false;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strcmp(node->builtin->name, names[i]) == 0)
			return true;
	return false;
}

static struct feel_node *parse_call(struct feel_parser *parser)
{
	struct feel_token name = parser->token;
	struct feel_node *node = new_node(parser, OP_CALL);

	node->builtin = name.builtin;
	feel_next(parser);
	if (!feel_need(parser, "(") || !parse_elements(parser, node, ")"))
		return NULL;
	size_t most = node->builtin->most < 0 ? SIZE_MAX
					      : (size_t)node->builtin->most;

	if (node->count < (size_t)node->builtin->least || node->count > most) {
		parser->token = name;
		return feel_fail(parser, "Character %d of `%s`: this function "
					 "takes another number of values");
	}
	folded(node);
	if (!is_literal_without_value(node))
		return node;
	parser->token = name;
	return feel_fail(parser, "Character %d of `%s`: the text does not "
				 "mean a date, a time or a duration");
}

static bool is_predicate(const struct feel_parser *parser)
{
	const struct feel_names *names = parser->names;
	const struct feel_token *token = &parser->token;
	const char *after = parser->text + token->end;

	return names && names->is_predicate &&
	       after[strspn(after, " \t\n")] == '(' &&
	       names->is_predicate(names->ctx, parser->text + token->start,
		       token->end - token->start);
}

static struct feel_node *parse_predicate(struct feel_parser *parser)
{
	struct feel_node *node = new_node(parser, OP_PREDICATE);

	node->name = token_text(parser);
	parser->saw_input = true;
	feel_next(parser);
	return feel_need(parser, "(") ? parse_elements(parser, node, ")")
				      : NULL;
}

/* The innermost local of that name, or locals.len. */
static size_t find_local(const struct feel_parser *parser, const char *name)
{
	for (size_t i = parser->locals.len; i > 0; i--)
		if (strcmp(parser->locals.at[i - 1], name) == 0)
			return i - 1;
	return parser->locals.len;
}

static struct feel_node *parse_name(struct feel_parser *parser)
{
	if (is_predicate(parser))
		return parse_predicate(parser);
	struct feel_node *node = new_node(parser, OP_NAME);
	bool declared = parser->token.declared;

	node->name = token_text(parser);
	node->local = find_local(parser, node->name);
	if (node->local < parser->locals.len)
		node->op = OP_LOCAL;
	else if (parser->filters)
		node->op = declared ? OP_FIELD_OR_NAME : OP_FIELD;
	else if (!declared)
		return feel_fail(parser,
			"Character %d of `%s`: no fact, derived fact, "
			"parameter or function has this name; put texts in "
			"quotes");
	if (declared && node->op != OP_LOCAL)
		note_read(parser->feel, node->name);
	feel_next(parser);
	return node;
}

static const struct {
	const char *word;
	uint8_t kind;
	bool boolean;
} literals[] = {
	{ "true", VALUE_BOOLEAN, true },
	{ "false", VALUE_BOOLEAN, false },
	{ "null", VALUE_NULL, false },
	{ "na", VALUE_NA, false },
};

static struct feel_node *parse_word(struct feel_parser *parser)
{
	for (size_t i = 0; i < sizeof(literals) / sizeof(*literals); i++)
		if (feel_take(parser, literals[i].word))
			return feel_constant_node(parser,
				(struct value){ .kind = literals[i].kind,
					.as.boolean = literals[i].boolean });
	if (feel_at(parser, "if"))
		return parse_if(parser);
	if (feel_at(parser, "for"))
		return parse_loop(parser, OP_FOR, "return");
	if (feel_at(parser, "some"))
		return parse_loop(parser, OP_SOME, "satisfies");
	if (feel_at(parser, "every"))
		return parse_loop(parser, OP_EVERY, "satisfies");
	return feel_fail(parser, "Character %d of `%s`: a value was expected");
}

static struct feel_node *parse_sign(struct feel_parser *parser)
{
	struct feel_node *node;

	if (feel_at(parser, "["))
		return parse_list(parser);
	if (feel_at(parser, "{"))
		return parse_record(parser);
	if (feel_at(parser, "?") && parser->inputs) {
		parser->saw_input = true;
		feel_next(parser);
		return feel_node(parser, OP_INPUT, 0);
	}
	if (!feel_take(parser, "("))
		return feel_fail(
			parser, "Character %d of `%s`: a value was expected");
	node = feel_parse_expression(parser);
	return node && feel_need(parser, ")") ? node : NULL;
}

static struct feel_node *parse_primary(struct feel_parser *parser)
{
	struct feel_node *node;

	switch (parser->token.kind) {
	case TOKEN_VALUE:
		node = parser->token.node;
		feel_next(parser);
		return node;
	case TOKEN_NAME:
		return parse_name(parser);
	case TOKEN_BUILTIN:
		return parse_call(parser);
	case TOKEN_WORD:
		return parse_word(parser);
	case TOKEN_SIGN:
		return parse_sign(parser);
	default:
		return feel_fail(
			parser, "Character %d of `%s`: a value was expected");
	}
}

static struct feel_node *parse_path(
	struct feel_parser *parser, struct feel_node *of)
{
	struct feel_node *node = feel_node(parser, OP_PATH, 1, of);

	feel_next(parser);
	node->name = take_key(parser);
	return node->name ? node : NULL;
}

static struct feel_node *parse_filter(
	struct feel_parser *parser, struct feel_node *of)
{
	parser->filters++;
	feel_next(parser);
	struct feel_node *by = feel_parse_expression(parser);

	parser->filters--;
	if (!by || !feel_need(parser, "]"))
		return NULL;
	return feel_node(parser, OP_FILTER, 2, of, by);
}

/* `[` begins a filter, or ends an interval as in ]2..4[ : a filter is never
 * empty. */
static bool at_filter(const struct feel_parser *parser)
{
	const char *next = parser->text + parser->token.end;

	return feel_at(parser, "[") && !strchr(",)]}", next[strspn(next, " ")]);
}

static struct feel_node *parse_postfix(struct feel_parser *parser)
{
	struct feel_node *node = parse_primary(parser);

	while (node) {
		if (feel_at(parser, "."))
			node = parse_path(parser, node);
		else if (at_filter(parser))
			node = parse_filter(parser, node);
		else
			break;
	}
	return node;
}

static struct feel_node *parse_unary(struct feel_parser *parser)
{
	struct feel_node *node;

	if (!feel_take(parser, "-"))
		return parse_postfix(parser);
	if (++parser->depth > FEEL_DEPTH_MAX)
		return feel_fail(parser,
			"Character %d of `%s`: this is nested too deep");
	node = parse_unary(parser);
	parser->depth--;
	return folded(feel_node(parser, OP_NEGATE, 1, node));
}

struct operator
{
	const char *sign;
	enum feel_op op;
};

/* The operator of the list that is next, stepped over; OP_COUNT for none. */
static enum feel_op take_operator(
	struct feel_parser *parser, const struct operator* list)
{
	for (; list->sign; list++)
		if (feel_take(parser, list->sign))
			return list->op;
	return OP_COUNT;
}

/* Operands of one level, joined from the left. */
static struct feel_node *parse_level(struct feel_parser *parser,
	const struct operator* list,
	struct feel_node *(*below)(struct feel_parser *))
{
	struct feel_node *node = below(parser);
	enum feel_op op;

	while (node && (op = take_operator(parser, list)) != OP_COUNT)
		node = folded(feel_node(parser, op, 2, node, below(parser)));
	return node;
}

static struct feel_node *parse_power(struct feel_parser *parser)
{
	static const struct operator list[] = { { "**", OP_POWER },
		{ NULL, OP_COUNT } };

	return parse_level(parser, list, parse_unary);
}

static struct feel_node *parse_product(struct feel_parser *parser)
{
	static const struct operator list[] = { { "*", OP_MULTIPLY },
		{ "/", OP_DIVIDE }, { NULL, OP_COUNT } };

	return parse_level(parser, list, parse_power);
}

struct feel_node *feel_parse_sum(struct feel_parser *parser)
{
	static const struct operator list[] = { { "+", OP_ADD },
		{ "-", OP_SUBTRACT }, { NULL, OP_COUNT } };

	return parse_level(parser, list, parse_product);
}

static const struct {
	const char *sign;
	enum feel_compare compare;
} comparisons[] = {
	{ "=", COMPARE_EQUAL },
	{ "!=", COMPARE_NOT_EQUAL },
	{ "<=", COMPARE_NOT_MORE },
	{ ">=", COMPARE_NOT_LESS },
	{ "<", COMPARE_LESS },
	{ ">", COMPARE_MORE },
};

static struct feel_node *compare(struct feel_parser *parser,
	enum feel_compare how, struct feel_node *a, struct feel_node *b)
{
	struct feel_node *node = feel_node(parser, OP_COMPARE, 2, a, b);

	if (node)
		node->compare = how;
	return folded(node);
}

/* a between b and c: b <= a and a <= c. */
static struct feel_node *parse_between(
	struct feel_parser *parser, struct feel_node *of)
{
	struct feel_node *low = feel_parse_sum(parser);
	struct feel_node *high =
		low && feel_need(parser, "and") ? feel_parse_sum(parser) : NULL;

	if (!high)
		return NULL;
	return feel_node(parser, OP_AND, 2,
		compare(parser, COMPARE_NOT_LESS, of, low),
		compare(parser, COMPARE_NOT_MORE, of, high));
}

static struct feel_node *parse_in(
	struct feel_parser *parser, struct feel_node *of)
{
	bool inputs = parser->inputs;

	parser->inputs = true;
	struct feel_node *test = feel_parse_in(parser);

	parser->inputs = inputs;
	return feel_node(parser, OP_IN, 2, of, test);
}

static struct feel_node *parse_comparison(struct feel_parser *parser)
{
	struct feel_node *node = feel_parse_sum(parser);

	if (node && feel_take(parser, "between"))
		return parse_between(parser, node);
	if (node && feel_take(parser, "in"))
		return parse_in(parser, node);
	for (size_t i = 0;
		node && i < sizeof(comparisons) / sizeof(*comparisons); i++)
		if (feel_take(parser, comparisons[i].sign))
			return compare(parser, comparisons[i].compare, node,
				feel_parse_sum(parser));
	return node;
}

static struct feel_node *parse_and(struct feel_parser *parser)
{
	static const struct operator list[] = { { "and", OP_AND },
		{ NULL, OP_COUNT } };

	return parse_level(parser, list, parse_comparison);
}

struct feel_node *feel_parse_expression(struct feel_parser *parser)
{
	static const struct operator list[] = { { "or", OP_OR },
		{ NULL, OP_COUNT } };
	struct feel_node *node;

	if (++parser->depth > FEEL_DEPTH_MAX)
		return feel_fail(parser,
			"Character %d of `%s`: this is nested too deep");
	node = parse_level(parser, list, parse_and);
	parser->depth--;
	return node;
}
