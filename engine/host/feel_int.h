/*
 * engine/host/feel_int.h -- the inside of FEEL, for feel_*.c and table_*.c.
 *
 * feel_lex.c cuts the text, feel_parse.c and feel_test.c (cells) make nodes
 * of it, feel_eval.c evaluates them with the functions of feel_call.c.
 */
#ifndef HOST_FEEL_INT_H
#define HOST_FEEL_INT_H

#include "base/map.h"
#include "base/vec.h"
#include "engine/host/feel.h"

enum feel_op {
	/* expressions */
	OP_CONSTANT,
	OP_NAME,  /* the value of `name` */
	OP_LOCAL, /* `local`: of for, some and every */
	OP_INPUT, /* "?" */
	OP_NEGATE,
	OP_ADD,
	OP_SUBTRACT,
	OP_MULTIPLY,
	OP_DIVIDE,
	OP_POWER,
	OP_COMPARE, /* `compare` */
	OP_AND,
	OP_OR,
	OP_IF,
	OP_IN, /* kids[0] by the test kids[1] */
	OP_LIST,
	OP_RECORD,        /* kids are values, fields their names */
	OP_PATH,          /* kids[0].name */
	OP_FILTER,        /* kids[0][kids[1]] */
	OP_FIELD,         /* `name` of the item, inside a filter */
	OP_FIELD_OR_NAME, /* the same, else the declared name */
	OP_FOR,           /* kids: list, result */
	OP_SOME,          /* kids: list, condition */
	OP_EVERY,
	OP_CALL,      /* builtin(kids) */
	OP_PREDICATE, /* name(kids) */
	/* tests of an input; they evaluate to a boolean */
	OP_ANY,      /* "-" */
	OP_EITHER,   /* any of the kids */
	OP_NOT,      /* kids[0] does not hold */
	OP_INTERVAL, /* kids: ends */
	OP_TEST,     /* input `compare` kids[0] */
	OP_EQUALS,   /* input is kids[0], or in it when it is a list */
	OP_IS_NULL,
	OP_HOLDS, /* the condition kids[0] is true */
	OP_COUNT,
};

enum feel_compare {
	COMPARE_EQUAL,
	COMPARE_NOT_EQUAL,
	COMPARE_LESS,
	COMPARE_NOT_MORE,
	COMPARE_MORE,
	COMPARE_NOT_LESS,
};

struct feel_node {
	enum feel_op op;
	enum feel_compare compare;
	bool low_open, high_open; /* OP_INTERVAL */
	struct value constant;
	char *name;    /* owned */
	char **fields; /* owned; OP_RECORD */
	size_t local;
	const struct feel_builtin *builtin;
	struct feel_node **kids; /* the array is owned, the nodes are not */
	size_t count;
};

struct feel {
	char *text;
	struct feel_node *root;
	VEC(struct feel_node *) nodes; /* all, owned */
	struct map reads;              /* names to NULL */
	VEC(const char *) read_list;   /* borrowed from `reads` */
};

/* One evaluation. */
struct feel_run {
	const struct feel_scope *scope; /* never NULL */
	const struct value *input;      /* for "?" and tests; may be NULL */
	VEC(struct value) locals;       /* owned elsewhere */
	const struct value *item;       /* of the innermost filter, or NULL */
	struct err *err;
};

struct feel_builtin {
	const char *name;
	int least, most; /* arguments */
	bool takes_null; /* else a null argument makes the result null */
	/* Leave *out null for "does not take these". */
	void (*call)(struct value *out, const struct value *args, size_t count);
};

/* The built-in of that name before "(", longest first; NULL when none.
 * *len: bytes of the name. */
const struct feel_builtin *feel_builtin_at(const char *text, size_t *len);

/* Families of functions; each ends with a NULL name. */
extern const struct feel_builtin feel_number_builtins[];
extern const struct feel_builtin feel_text_builtins[];
extern const struct feel_builtin feel_list_builtins[];
extern const struct feel_builtin feel_time_builtins[];

/* record.name, and the parts of dates and durations ("year"); null when there
 * is none. */
struct value feel_member(const struct value *of, const char *name);

/* a op b for OP_ADD .. OP_POWER; null when it has no result. */
struct value feel_arithmetic(
	enum feel_op op, const struct value *a, const struct value *b);

/* Whether a `compare` b; *strange when they have no order. */
enum truth feel_comparison(enum feel_compare compare, const struct value *a,
	const struct value *b, bool *strange);

NODISCARD enum status feel_run_node(
	struct value *out, const struct feel_node *node, struct feel_run *run);

/* Note why something is null; lang: feel_doubt 2 */
void feel_doubt(struct feel_run *run, const char *fmt, const char *what);

#endif
