/*
 * engine/host/table.h -- decision tables of DMN, compiled.
 *
 * A table is compiled once: the constants of each column become sorted
 * breakpoints, each stretch between them a bitset of the rows it leaves
 * standing, so that a decision is one look-up and one AND per column. Cells
 * that name a fact or call a predicate are evaluated for the rows that are
 * left, and only then.
 *
 * An input that is not known stands for every value of its type and bounds:
 * the table decides when they all give the same, else it is TABLE_UNKNOWN and
 * says which inputs still matter. In a column where a cell says `null`, not
 * known is a value like others.
 *
 * Rows and columns are counted from 0 here and from 1 in sentences.
 * Ownership: the definition is read only during table_compile(). A struct
 * table never changes once made; a struct table_result belongs to one thread.
 */
#ifndef HOST_TABLE_H
#define HOST_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/status.h"
#include "engine/host/feel.h"
#include "engine/host/value.h"

enum table_hit {
	HIT_UNIQUE,
	HIT_ANY,
	HIT_FIRST,
	HIT_PRIORITY,
	HIT_COLLECT,
	HIT_RULE_ORDER,
	HIT_OUTPUT_ORDER,
};

enum table_aggregate {
	AGGREGATE_LIST,
	AGGREGATE_SUM,
	AGGREGATE_MIN,
	AGGREGATE_MAX,
	AGGREGATE_COUNT,
};

/* "UNIQUE", "U", "RULE-ORDER", "R", "C+" ...; "SUM", "+" ... */
bool table_hit_read(
	enum table_hit *hit, enum table_aggregate *aggregate, const char *name);
bool table_aggregate_read(enum table_aggregate *out, const char *name);
const char *table_hit_name(enum table_hit hit);

/* What is known of a column's values. A zeroed one: anything. */
struct table_domain {
	enum value_kind kind;     /* VALUE_NULL: as the cells say */
	bool whole;               /* numbers have no fraction */
	struct value min, max;    /* inclusive; VALUE_NULL for none */
	const struct value *keys; /* the only values there are (choices) */
	size_t key_count;
};

struct table_input {
	const char *expression; /* a name, or any FEEL expression */
	const char *label;      /* for sentences; NULL: the expression */
	struct table_domain domain;
};

struct table_output {
	const char *name;
	enum value_kind kind;        /* VALUE_NULL: anything */
	const struct value *allowed; /* in order of priority, highest first */
	size_t allowed_count;        /* 0: anything; no order */
	const char *otherwise; /* expression when no row applies, or NULL */
};

struct table_row {
	const char *const *inputs;  /* unary tests, one per input */
	const char *const *outputs; /* expressions, one per output */
	int line;                   /* in the table's file; 0 unknown */
};

struct table_def {
	const char *name; /* the decision's id */
	const char *file; /* for sentences; NULL unknown */
	int line;
	enum table_hit hit;
	enum table_aggregate aggregate;
	const struct table_input *inputs;
	size_t input_count;
	const struct table_output *outputs;
	size_t output_count;
	const struct table_row *rows;
	size_t row_count;
	const struct feel_names *names; /* NULL: see struct feel_names */
	bool null_is_a_value; /* in every column, as plain DMN has it */
};

struct table;

/* Told of every fault, at most TABLE_FAULTS_MAX: its line (0 unknown) and the
 * sentence, which names table, row, column and what was expected. */
typedef void table_fault_fn(void *ctx, int line, const struct err *fault);

enum {
	TABLE_FAULTS_MAX = 50,
	TABLE_ROWS_MAX = 1000000,
	TABLE_INPUTS_MAX = 250,
};

/* ST_PLUGIN with the first sentence, "file:line: ..."; `fault` may be NULL. */
NODISCARD enum status table_compile(struct table **out,
	const struct table_def *def, table_fault_fn *fault, void *ctx,
	struct err *err);
void table_free(struct table *table);

size_t table_rows(const struct table *table);
size_t table_inputs(const struct table *table);
size_t table_outputs(const struct table *table);
int table_row_line(const struct table *table, size_t row);
const char *table_output_name(const struct table *table, size_t output);
const char *table_input_text(const struct table *table, size_t input);
const char *table_cell_text(
	const struct table *table, size_t row, size_t input);
/* Whether the row gives an answer whatever the inputs are. */
bool table_row_always(const struct table *table, size_t row);
/* The names that inputs, cells and outputs may read, each once; inputs come
 * first, in order. */
const char *const *table_reads(const struct table *table, size_t *count);

enum table_status {
	TABLE_DECIDED,
	TABLE_UNKNOWN, /* see missing */
	TABLE_NONE,    /* no row applies and there is no default */
};

/* Start with TABLE_RESULT_INIT; use again as often as you like. */
struct table_result {
	enum table_status status;
	/* table_outputs() values for each of answer_count answers: one for
	 * single hits and aggregates, one per row for the other policies. */
	struct value *answers;
	size_t answer_count;
	uint32_t *rows; /* that gave the answers; none for a default, and when
			   several rows could be it but all say the same */
	size_t row_count;
	/* TABLE_UNKNOWN: inputs that still matter, by column, and names that
	 * cells and outputs read and that are not known. */
	uint32_t *missing;
	size_t missing_count;
	const char **missing_names; /* borrowed from the table */
	size_t missing_name_count;
	/* Per row the first column that ruled it out, counted from 1; 0 the
	 * row stands. Filled with table_decide()'s trace only. */
	uint8_t *ruled_out;

	struct table_room *room; /* the evaluator's own */
};
#define TABLE_RESULT_INIT ((struct table_result){ 0 })
void table_result_release(struct table_result *result);

/* The values of the input expressions; table_inputs() of them, the caller
 * releases each. */
NODISCARD enum status table_read_inputs(struct value *out,
	const struct table *table, const struct feel_scope *scope,
	struct err *err);

/*
 * Decide for these inputs (borrowed). `scope` serves cells and outputs that
 * name something, and may be NULL without such. ST_PLUGIN: an input of the
 * wrong kind, or rows that may not apply together (UNIQUE, ANY) by number.
 */
NODISCARD enum status table_decide(struct table_result *out,
	const struct table *table, const struct value *inputs,
	const struct feel_scope *scope, bool trace, struct err *err);

/* Whether one cell holds for a value of its column (borrowed). */
NODISCARD enum status table_test_cell(enum truth *out,
	const struct table *table, size_t row, size_t input,
	const struct value *value, const struct feel_scope *scope,
	struct err *err);

/* The constant answer of a row's output; NULL when it is computed. */
const struct value *table_answer_at(
	const struct table *table, size_t row, size_t output);

/* The constants of a column, each once: where its answers change. */
const struct value *table_points(
	const struct table *table, size_t input, size_t *count);

enum table_finding_kind {
	FINDING_GAP,
	FINDING_OVERLAP,
	FINDING_UNREACHABLE, /* other rows, or the input's bounds, leave it
				nothing */
	FINDING_CUT,         /* too large: what was looked at is reported */
};

struct table_finding {
	enum table_finding_kind kind;
	size_t rows[2];        /* OVERLAP: both; UNREACHABLE: the first */
	struct value *witness; /* GAP, OVERLAP: one value per input; NULL: none.
				  VALUE_NULL: any value will do */
	char **where;          /* GAP: per input a cell's text, "-" for all */
	struct err sentence;
};

struct table_findings {
	struct table_finding *at;
	size_t len, cap;
	size_t input_count;
};
#define TABLE_FINDINGS_INIT ((struct table_findings){ 0 })
void table_findings_release(struct table_findings *findings);

/* Add what is wrong with the table by its hit policy; adjacent gaps are one.
 * Rows with cells that are not constant cover nothing for sure. Time is
 * bounded; a table too large for it is said to be so by FINDING_CUT. */
void table_analyse(struct table_findings *out, const struct table *table);

#endif
