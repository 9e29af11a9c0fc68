/*
 * engine/host/dmn_int.h -- the inside of reading DMN, for dmn*.c.
 */
#ifndef HOST_DMN_INT_H
#define HOST_DMN_INT_H

#include "engine/host/dmn.h"
#include "engine/host/xml.h"

/* A name of the model and what it is called in the rules. */
struct dmn_name {
	char *from, *to;
};

struct dmn_reading {
	const struct xml *root;
	struct dmn *out;
	VEC(struct dmn_name) names; /* longest first once sorted */
	struct map ids;             /* those taken */
};

void dmn_note(
	struct dmn_reading *reading, const struct xml *at, const char *what);

/* Append the text as a Lua string. */
void dmn_put_lua(struct buf *out, const char *text);

/* Append the expression with the model's names replaced. dmn_name.c */
void dmn_put_expression(
	struct buf *out, const struct dmn_reading *reading, const char *text);
void dmn_add_name(
	struct dmn_reading *reading, const char *from, const char *to);
void dmn_sort_names(struct dmn_reading *reading);
void dmn_release_names(struct dmn_reading *reading);

/* The item definition that the type names, or NULL. dmn_type.c */
const struct xml *dmn_item(const struct dmn_reading *reading, const char *type);
/* Append `text { "Label" … }` for a type; a note when there is none. */
void dmn_put_type(struct buf *out, struct dmn_reading *reading,
	const struct xml *at, const char *type, const char *label);
/* The quoted texts and numbers of "a","b": a Lua list without brackets. */
void dmn_put_values(struct buf *out, const char *text);
/* Names of the components: "Loan.amount" as "loan.amount", all the way. */
void dmn_add_components(struct dmn_reading *reading, const char *from,
	const char *to, const char *type);
const char *dmn_type_of(const struct xml *xml);

/* Append a decision table as a decision. dmn_table.c */
void dmn_put_table(struct buf *out, struct dmn_reading *reading,
	const struct xml *table, const char *id, const char *title);
/* The name of an output; "result" when it has none. */
const char *dmn_output_name(const struct xml *output);

#endif
