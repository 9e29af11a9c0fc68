#include <stdlib.h>
#include <string.h>

#include "engine/host/table_region.h"

enum {
	NODES_MAX = 200000, /* parts of the space looked at */
	PAIRS_MAX = 2000000,
	GAPS_MAX = 200, /* before joining */
	OVERLAPS_MAX = 50,
};

/* One table looked through. */
struct analysis {
	const struct table *table;
	struct table_findings *out;
	VEC(struct region) gaps;
	struct region path;  /* the part being looked at */
	uint64_t *stack;     /* rows per depth, and one set of scratch */
	struct map complete; /* parts known to have no gap, by their rows */
	int nodes;
	bool cut;
};

static uint64_t *rows_at(const struct analysis *analysis, size_t depth)
{
	return analysis->stack + depth * (analysis->table->words + 1);
}

static uint64_t *scratch_of(const struct analysis *analysis)
{
	return rows_at(analysis, analysis->table->column_count + 1);
}

static void begin(struct analysis *analysis, const struct table *table,
	struct table_findings *out)
{
	size_t sets = table->column_count + 3;

	*analysis = (struct analysis){ .table = table,
		.out = out,
		.path = region_new(table),
		.stack = mem_zero(
			sets * (table->words + 1) * sizeof(uint64_t)) };
	out->input_count = table->column_count;
}

static void end(struct analysis *analysis)
{
	for (size_t i = 0; i < analysis->gaps.len; i++)
		region_release(analysis->table, &analysis->gaps.at[i]);
	VEC_RELEASE(&analysis->gaps);
	region_release(analysis->table, &analysis->path);
	map_release(&analysis->complete);
	free(analysis->stack);
}

static bool is_lazy(const struct table *table, size_t row)
{
	return table->is_lazy && bit_at(table->is_lazy, row);
}

/* ---- what is found, in words ---- */

static struct table_finding *add_finding(
	struct analysis *analysis, enum table_finding_kind kind)
{
	struct table_finding *finding = VEC_ADD(analysis->out);

	*finding = (struct table_finding){ .kind = kind };
	return finding;
}

static void put_text(struct buf *out, const char *name, const char *relation,
	const char *text)
{
	buf_printf(out, "%s%s%s%s", out->len ? ", " : "", name, relation, text);
}

/* Where it is, as cells and as an example. */
static void describe(struct analysis *analysis, struct table_finding *finding,
	const struct region *region, struct buf *where, struct buf *example)
{
	const struct table *table = analysis->table;
	size_t count = table->column_count;

	finding->witness = mem_zero((count + 1) * sizeof(struct value));
	finding->where = mem_zero((count + 1) * sizeof(char *));
	for (size_t i = 0; i < count; i++) {
		struct buf value = BUF_INIT;

		finding->witness[i] = region_value(table, region, i);
		finding->where[i] = region_text(table, region, i);
		if (strcmp(finding->where[i], "-") != 0)
			put_text(where, table->columns[i].label, ": ",
				finding->where[i]);
		if (value_is_known(&finding->witness[i])) {
			value_put_feel(&value, &finding->witness[i]);
			put_text(example, table->columns[i].label, " = ",
				value.data);
		}
		buf_release(&value);
	}
	if (!where->len)
		buf_puts(where, "-");
	if (!example->len)
		buf_puts(example, "-");
}

static void tell_gap(struct analysis *analysis, const struct region *region)
{
	struct table_finding *finding = add_finding(analysis, FINDING_GAP);
	struct buf where = BUF_INIT, example = BUF_INIT;

	describe(analysis, finding, region, &where, &example);
	err_set(&finding->sentence, ST_FAILED,
		"No row of the decision \"%s\" covers %s (for example %s); add "
		"a row or a default, or say why in gap = \"…\"",
		analysis->table->name, where.data, example.data);
	buf_release(&where);
	buf_release(&example);
}

static void tell_overlap(struct analysis *analysis, size_t a, size_t b,
	const struct region *region)
{
	struct table_finding *finding = add_finding(analysis, FINDING_OVERLAP);
	struct buf where = BUF_INIT, example = BUF_INIT;

	finding->rows[0] = a;
	finding->rows[1] = b;
	describe(analysis, finding, region, &where, &example);
	err_set(&finding->sentence, ST_FAILED,
		"Rows %zu and %zu of the decision \"%s\" both apply to %s (for "
		"example %s), and hit policy %s allows only one answer",
		a + 1, b + 1, analysis->table->name, where.data, example.data,
		table_hit_name(analysis->table->hit));
	buf_release(&where);
	buf_release(&example);
}

static void tell_unreachable(struct analysis *analysis, size_t row)
{
	struct table_finding *finding =
		add_finding(analysis, FINDING_UNREACHABLE);

	finding->rows[0] = row;
	err_set(&finding->sentence, ST_FAILED,
		"Row %zu of the decision \"%s\" never decides: other rows or "
		"the bounds of the inputs leave it nothing; take it out or "
		"move it up",
		row + 1, analysis->table->name);
}

static void tell_cut(struct analysis *analysis)
{
	struct table_finding *finding = add_finding(analysis, FINDING_CUT);

	err_set(&finding->sentence, ST_FAILED,
		"The decision \"%s\" is too large to be looked through for "
		"gaps and overlaps whole; split it, or take this report as "
		"partial",
		analysis->table->name);
}

/* ---- gaps ---- */

/* Rows by name, so that the same part is looked at once. */
static void put_key(struct buf *out, const struct analysis *analysis,
	size_t depth, const uint64_t *rows)
{
	buf_printf(out, "%zu", depth);
	for (size_t i = 0; i < analysis->table->words; i++)
		buf_printf(out, ":%llx", (unsigned long long)rows[i]);
}

static bool rows_cover(
	const struct analysis *analysis, size_t depth, const uint64_t *rows)
{
	const struct table *table = analysis->table;

	for (size_t row = bits_next(rows, table->words, 0); row != SIZE_MAX;
		row = bits_next(rows, table->words, row + 1)) {
		size_t i = depth;

		while (i < table->column_count &&
			bit_at(table->columns[i].always, row) &&
			(!table->columns[i].null_is_a_value ||
				bit_at(table->columns[i].at_null, row)))
			i++;
		if (i == table->column_count)
			return true;
	}
	return false;
}

static void add_gap(struct analysis *analysis, size_t depth)
{
	struct region gap = region_copy(analysis->table, &analysis->path);

	for (; depth < analysis->table->column_count; depth++)
		region_fill(analysis->table, &gap, depth);
	*VEC_ADD(&analysis->gaps) = gap;
}

static bool find_gaps(struct analysis *analysis, size_t depth);

static bool is_spent(struct analysis *analysis)
{
	if (++analysis->nodes > NODES_MAX || analysis->gaps.len >= GAPS_MAX)
		analysis->cut = true;
	return analysis->cut;
}

/* Classes that leave the same rows standing are looked at together. */
static bool find_gaps_by_class(struct analysis *analysis, size_t depth)
{
	const struct table *table = analysis->table;
	const struct column *column = &table->columns[depth];
	const uint64_t *here = rows_at(analysis, depth);
	uint64_t *below = rows_at(analysis, depth + 1);
	uint64_t *set = analysis->path.sets[depth];
	uint32_t classes = region_classes(column);
	bool *seen = mem_zero(classes + 1);
	bool found = false;

	for (uint32_t class = 0; class < classes; class ++) {
		if (seen[class] || !region_class_possible(column, class))
			continue;
		const uint64_t *bits = region_class_bits(
			column, class, table->words, scratch_of(analysis));

		for (size_t k = 0; k < table->words; k++)
			below[k] = here[k] & bits[k];
		memset(set, 0, region_words(column) * sizeof(*set));
		for (uint32_t other = class; other < classes; other++) {
			bits = region_class_bits(column, other, table->words,
				scratch_of(analysis));
			bool same = region_class_possible(column, other);

			for (size_t k = 0; same && k < table->words; k++)
				same = below[k] == (here[k] & bits[k]);
			if (!same)
				continue;
			seen[other] = true;
			bit_set(set, other);
		}
		found |= find_gaps(analysis, depth + 1);
	}
	free(seen);
	return found;
}

/* Whether the part below has a gap; the rows left are at this depth. */
static bool find_gaps(struct analysis *analysis, size_t depth)
{
	const struct table *table = analysis->table;
	const uint64_t *rows = rows_at(analysis, depth);
	struct buf key = BUF_INIT;

	if (is_spent(analysis) || rows_cover(analysis, depth, rows))
		return false;
	if (!bits_any(rows, table->words)) {
		add_gap(analysis, depth);
		return true;
	}
	put_key(&key, analysis, depth, rows);
	bool found = !map_has(&analysis->complete, key.data) &&
		     find_gaps_by_class(analysis, depth);

	if (!found && !analysis->cut && !map_has(&analysis->complete, key.data))
		map_set(&analysis->complete, key.data, NULL);
	buf_release(&key);
	return found;
}

/* Join until nothing joins; the joined one is kept at its first place. */
static void join_gaps(struct analysis *analysis)
{
	for (size_t i = 0; i < analysis->gaps.len; i++)
		for (size_t k = i + 1; k < analysis->gaps.len; k++) {
			struct region *gap = &analysis->gaps.at[k];

			if (!region_join(analysis->table, &analysis->gaps.at[i],
				    gap))
				continue;
			region_release(analysis->table, gap);
			*gap = analysis->gaps.at[--analysis->gaps.len];
			k = i;
		}
}

static bool wants_an_answer(const struct table *table)
{
	for (size_t i = 0; i < table->output_count; i++)
		if (table->outputs[i].otherwise)
			return false;
	return table->hit != HIT_COLLECT && table->hit != HIT_RULE_ORDER &&
	       table->hit != HIT_OUTPUT_ORDER;
}

static void sure_rows(const struct table *table, uint64_t *rows, size_t below)
{
	memset(rows, 0, table->words * sizeof(*rows));
	for (size_t row = 0; row < below; row++)
		if (!is_lazy(table, row))
			bit_set(rows, row);
}

static void analyse_gaps(struct analysis *analysis)
{
	if (!wants_an_answer(analysis->table))
		return;
	sure_rows(analysis->table, rows_at(analysis, 0),
		analysis->table->row_count);
	find_gaps(analysis, 0);
	join_gaps(analysis);
	for (size_t i = 0; i < analysis->gaps.len; i++)
		tell_gap(analysis, &analysis->gaps.at[i]);
}

/* ---- overlaps ---- */

/* The classes of a column where all the given rows stand. */
static bool meet(const struct analysis *analysis, struct region *region,
	size_t column, const size_t rows[2])
{
	const struct table *table = analysis->table;
	const struct column *at = &table->columns[column];
	uint64_t *set = region->sets[column];
	bool any = false;

	memset(set, 0, region_words(at) * sizeof(*set));
	for (uint32_t class = 0; class < region_classes(at); class ++) {
		const uint64_t *bits = region_class_bits(
			at, class, table->words, scratch_of(analysis));

		if (!bit_at(bits, rows[0]) || !bit_at(bits, rows[1]) ||
			!region_class_possible(at, class))
			continue;
		bit_set(set, class);
		any = true;
	}
	return any;
}

/* Quick: whether the rows' ranges touch at all. */
static bool ranges_meet(const struct column *column, size_t a, size_t b)
{
	uint32_t i = column->row_ranges[a], k = column->row_ranges[b];

	if (column->null_is_a_value && bit_at(column->at_null, a) &&
		bit_at(column->at_null, b))
		return true;
	while (i < column->row_ranges[a + 1] && k < column->row_ranges[b + 1]) {
		const struct range *x = &column->ranges[i];
		const struct range *y = &column->ranges[k];

		if (x->to < y->from)
			i++;
		else if (y->to < x->from)
			k++;
		else
			return true;
	}
	return false;
}

static bool may_not_meet(const struct table *table, size_t a, size_t b)
{
	if (is_lazy(table, a) || is_lazy(table, b) ||
		(table->hit == HIT_ANY &&
			table_same(table, (uint32_t)a, (uint32_t)b)))
		return false;
	for (size_t i = 0; i < table->column_count; i++)
		if (!ranges_meet(&table->columns[i], a, b))
			return false;
	return true;
}

static void look_at_pair(struct analysis *analysis, size_t a, size_t b)
{
	const struct table *table = analysis->table;
	size_t rows[2] = { a, b };

	if (!may_not_meet(table, a, b))
		return;
	for (size_t i = 0; i < table->column_count; i++)
		if (!meet(analysis, &analysis->path, i, rows))
			return;
	tell_overlap(analysis, a, b, &analysis->path);
}

static void analyse_overlaps(struct analysis *analysis)
{
	const struct table *table = analysis->table;
	size_t pairs = 0, before = analysis->out->len;

	if (table->hit != HIT_UNIQUE && table->hit != HIT_ANY)
		return;
	for (size_t b = 1; b < table->row_count; b++)
		for (size_t a = 0; a < b; a++) {
			if (++pairs > PAIRS_MAX ||
				analysis->out->len - before >= OVERLAPS_MAX) {
				analysis->cut = true;
				return;
			}
			look_at_pair(analysis, a, b);
		}
}

/* ---- rows that never decide ---- */

static bool is_impossible(struct analysis *analysis, size_t row)
{
	size_t rows[2] = { row, row };

	for (size_t i = 0; i < analysis->table->column_count; i++)
		if (!meet(analysis, &analysis->path, i, rows))
			return true;
	return false;
}

/* Rows that win against this one wherever both apply. */
static void stronger_rows(const struct table *table, uint64_t *rows, size_t row)
{
	sure_rows(table, rows, table->hit == HIT_FIRST ? row : 0);
	for (size_t i = 0; table->hit == HIT_PRIORITY && i < table->row_count;
		i++)
		if (!is_lazy(table, i) &&
			(table->ranks[i] < table->ranks[row] ||
				(table->ranks[i] == table->ranks[row] &&
					i < row)))
			bit_set(rows, i);
}

/* Whether the row's part, or what is left of it below, escapes the others. */
static bool escapes(struct analysis *analysis, size_t depth, size_t row)
{
	const struct table *table = analysis->table;
	const uint64_t *here = rows_at(analysis, depth);
	uint64_t *below = rows_at(analysis, depth + 1);

	if (!bits_any(here, table->words))
		return true;
	if (is_spent(analysis))
		return true;
	if (depth == table->column_count || rows_cover(analysis, depth, here))
		return false;
	const struct column *column = &table->columns[depth];

	for (uint32_t class = 0; class < region_classes(column); class ++) {
		const uint64_t *bits = region_class_bits(
			column, class, table->words, scratch_of(analysis));

		if (!bit_at(bits, row) || !region_class_possible(column, class))
			continue;
		for (size_t k = 0; k < table->words; k++)
			below[k] = here[k] & bits[k];
		if (escapes(analysis, depth + 1, row))
			return true;
	}
	return false;
}

static void analyse_reach(struct analysis *analysis)
{
	const struct table *table = analysis->table;

	for (size_t row = 0; row < table->row_count && !analysis->cut; row++) {
		stronger_rows(table, rows_at(analysis, 0), row);
		if (is_impossible(analysis, row) || !escapes(analysis, 0, row))
			tell_unreachable(analysis, row);
	}
}

void table_analyse(struct table_findings *out, const struct table *table)
{
	struct analysis analysis;

	begin(&analysis, table, out);
	analyse_gaps(&analysis);
	analyse_overlaps(&analysis);
	analyse_reach(&analysis);
	if (analysis.cut)
		tell_cut(&analysis);
	end(&analysis);
}

static void release_finding(struct table_finding *finding, size_t inputs)
{
	if (finding->witness)
		values_release(finding->witness, inputs);
	for (size_t i = 0; finding->where && i < inputs; i++)
		free(finding->where[i]);
	free(finding->witness);
	free(finding->where);
}

void table_findings_release(struct table_findings *findings)
{
	for (size_t i = 0; i < findings->len; i++)
		release_finding(&findings->at[i], findings->input_count);
	free(findings->at);
	*findings = TABLE_FINDINGS_INIT;
}
