#include <string.h>

#include "engine/host/feel_parse.h"

/* A place to come back to when a guess was wrong. */
struct place {
	struct feel_token token;
	int filters, depth;
	bool saw_input;
};

static struct place here(const struct feel_parser *parser)
{
	return (struct place){ parser->token, parser->filters, parser->depth,
		parser->saw_input };
}

static void go_back(struct feel_parser *parser, const struct place *place)
{
	parser->token = place->token;
	parser->filters = place->filters;
	parser->depth = place->depth;
	parser->saw_input = place->saw_input;
}

static const struct {
	const char *sign;
	enum feel_compare compare;
} comparisons[] = {
	{ "<=", COMPARE_NOT_MORE },
	{ ">=", COMPARE_NOT_LESS },
	{ "<", COMPARE_LESS },
	{ ">", COMPARE_MORE },
	{ "!=", COMPARE_NOT_EQUAL },
	{ "=", COMPARE_EQUAL },
};

/* The comparison that is next, stepped over; -1 for none. */
static int take_comparison(struct feel_parser *parser)
{
	for (size_t i = 0; i < sizeof(comparisons) / sizeof(*comparisons); i++)
		if (feel_take(parser, comparisons[i].sign))
			return (int)comparisons[i].compare;
	return -1;
}

static bool is_ordered(
	const struct feel_node *low, const struct feel_node *high)
{
	if (low->op != OP_CONSTANT || high->op != OP_CONSTANT)
		return true;
	enum value_order order = value_compare(&low->constant, &high->constant);

	return order == ORDER_LESS || order == ORDER_EQUAL;
}

/* The high end behind "..", and the bracket. */
static struct feel_node *finish_interval(
	struct feel_parser *parser, struct feel_node *low, bool low_open)
{
	size_t start = parser->token.start;
	struct feel_node *high = feel_parse_sum(parser);
	struct feel_node *node = feel_node(parser, OP_INTERVAL, 2, low, high);

	if (!node)
		return NULL;
	if (!is_ordered(low, high)) {
		parser->token.start = start;
		return feel_fail(parser,
			"Character %d of `%s`: the end of the interval must "
			"be of the kind of its beginning and not before it");
	}
	node->low_open = low_open;
	node->high_open = feel_at(parser, ")") || feel_at(parser, "[");
	if (feel_take(parser, ")") || feel_take(parser, "["))
		return node;
	return feel_need(parser, "]") ? node : NULL;
}

static bool opens(const struct feel_parser *parser)
{
	return feel_at(parser, "(") || feel_at(parser, "[") ||
	       feel_at(parser, "]");
}

/* An interval if there is one; *is_one says so, also after an error. */
static struct feel_node *try_interval(struct feel_parser *parser, bool *is_one)
{
	struct place start = here(parser);
	bool low_open = !feel_at(parser, "[");

	*is_one = false;
	if (!opens(parser))
		return NULL;
	feel_next(parser);
	struct feel_node *low = feel_parse_sum(parser);

	if (low && feel_take(parser, "..")) {
		*is_one = true;
		return finish_interval(parser, low, low_open);
	}
	go_back(parser, &start);
	return NULL;
}

/* Whether an expression is a condition of its own, not a value to compare. */
static bool is_condition(
	const struct feel_parser *parser, const struct feel_node *node)
{
	return parser->saw_input || node->op == OP_COMPARE ||
	       node->op == OP_AND || node->op == OP_OR || node->op == OP_IN ||
	       node->op == OP_SOME || node->op == OP_EVERY;
}

static struct feel_node *test_of(
	struct feel_parser *parser, struct feel_node *node)
{
	if (!node)
		return NULL;
	if (node->op == OP_CONSTANT && node->constant.kind == VALUE_NULL)
		return feel_node(parser, OP_IS_NULL, 0);
	if (is_condition(parser, node))
		return feel_node(parser, OP_HOLDS, 1, node);
	return feel_node(parser, OP_EQUALS, 1, node);
}

/* One test between commas. */
static struct feel_node *parse_element(struct feel_parser *parser)
{
	struct feel_node *node;
	bool is_interval, saw_input = parser->saw_input;
	int compare = take_comparison(parser);

	if (compare >= 0) {
		node = feel_node(parser, OP_TEST, 1, feel_parse_sum(parser));
		if (node)
			node->compare = (enum feel_compare)compare;
		return node;
	}
	node = try_interval(parser, &is_interval);
	if (is_interval)
		return node;
	parser->saw_input = false;
	node = test_of(parser, feel_parse_expression(parser));
	parser->saw_input |= saw_input;
	return node;
}

static struct feel_node *parse_elements(struct feel_parser *parser)
{
	struct feel_node *node = parse_element(parser);

	while (node && feel_take(parser, ","))
		node = feel_node(
			parser, OP_EITHER, 2, node, parse_element(parser));
	return node;
}

struct feel_node *feel_parse_in(struct feel_parser *parser)
{
	bool is_interval;
	struct feel_node *node = try_interval(parser, &is_interval);

	if (is_interval)
		return node;
	if (!feel_at(parser, "("))
		return parse_element(parser);
	feel_next(parser);
	node = parse_elements(parser);
	return node && feel_need(parser, ")") ? node : NULL;
}

static bool at_end(const struct feel_parser *parser)
{
	return parser->token.kind == TOKEN_END;
}

/* not(3, 5) as a whole cell; NULL and back when it is something else. */
static struct feel_node *try_not(struct feel_parser *parser)
{
	struct place start = here(parser);
	struct feel_node *node = NULL;

	if (parser->token.kind == TOKEN_BUILTIN &&
		strcmp(parser->token.builtin->name, "not") == 0) {
		feel_next(parser);
		if (feel_take(parser, "("))
			node = parse_elements(parser);
		if (node && feel_take(parser, ")") && at_end(parser))
			return feel_node(parser, OP_NOT, 1, node);
	}
	go_back(parser, &start);
	return NULL;
}

struct feel_node *feel_parse_cell(struct feel_parser *parser)
{
	struct place start = here(parser);
	struct feel_node *node;

	if (feel_take(parser, "-")) {
		if (at_end(parser))
			return feel_node(parser, OP_ANY, 0);
		go_back(parser, &start);
	}
	node = try_not(parser);
	if (!node)
		node = parse_elements(parser);
	return node;
}
