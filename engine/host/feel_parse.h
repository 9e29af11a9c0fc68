/*
 * engine/host/feel_parse.h -- the state of reading one text, for feel_lex.c,
 * feel_parse.c and feel_test.c.
 */
#ifndef HOST_FEEL_PARSE_H
#define HOST_FEEL_PARSE_H

#include "engine/host/feel_int.h"

enum feel_token_kind {
	TOKEN_END,
	TOKEN_VALUE,   /* number, text, date ... */
	TOKEN_NAME,    /* declared, or any id */
	TOKEN_WORD,    /* keyword */
	TOKEN_SIGN,    /* punctuation */
	TOKEN_BUILTIN, /* name of a function */
	TOKEN_BAD,     /* the error is set */
};

struct feel_token {
	enum feel_token_kind kind;
	size_t start, end;      /* bytes of the text */
	const char *sign;       /* TOKEN_WORD, TOKEN_SIGN: static */
	bool declared;          /* TOKEN_NAME */
	struct feel_node *node; /* TOKEN_VALUE: a constant */
	const struct feel_builtin *builtin;
};

struct feel_parser {
	struct feel *feel;
	const char *text;
	const struct feel_names *names;
	struct feel_token token; /* the next one */
	VEC(char *) locals;      /* names in sight; owned */
	int filters;             /* brackets we are inside of */
	int depth;               /* of nesting */
	bool inputs;             /* "?" has a meaning */
	bool saw_input;          /* "?" or a predicate was read */
	struct err *err;
};

enum {
	FEEL_DEPTH_MAX = 100,
	FEEL_TEXT_MAX = 64 * 1024,
};

/* Read the token at byte `from` into parser->token. */
void feel_lex(struct feel_parser *parser, size_t from);
void feel_next(struct feel_parser *parser);
bool feel_at(const struct feel_parser *parser, const char *sign);
/* Step over the sign or keyword when it is next. */
bool feel_take(struct feel_parser *parser, const char *sign);
/* The same, else an error that it was expected. */
bool feel_need(struct feel_parser *parser, const char *sign);

/* Set the error: `fmt` takes the character's number and the whole text.
 * Always NULL. lang: feel_fail 2 */
struct feel_node *feel_fail(struct feel_parser *parser, const char *fmt);

/* A node of these kids; NULL when one of them is, after an error. Constant
 * kids make a constant. */
struct feel_node *feel_node(
	struct feel_parser *parser, enum feel_op op, size_t count, ...);
struct feel_node *feel_constant_node(
	struct feel_parser *parser, struct value value);

/* NULL after an error. */
struct feel_node *feel_parse_expression(struct feel_parser *parser);
struct feel_node *feel_parse_sum(struct feel_parser *parser);
/* What stands behind "in". */
struct feel_node *feel_parse_in(struct feel_parser *parser);
/* A whole cell. */
struct feel_node *feel_parse_cell(struct feel_parser *parser);

#endif
