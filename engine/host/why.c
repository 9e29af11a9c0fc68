#include "engine/host/why.h"

#include <string.h>

#include "engine/host/cite.h"

enum {
	WHY_DEPTH = 20, /* two levels of JSON each */
};

struct telling {
	VEC(const struct cell *) told;
	int depth;
};

static json_t *tell(struct telling *telling, const struct cell *cell);

static const char *kind_of(const struct cell *cell)
{
	static const char *const names[] = {
		[CELL_ANSWER] = "answer",
		[CELL_DERIVED] = "derived",
		[CELL_DECISION] = "decision",
		[CELL_OUTPUT] = "decision",
		[CELL_PARAMETER] = "parameter",
		[CELL_LAW_DATE] = "answer",
		[CELL_CONDITION] = "derived",
	};

	return cell->value ? names[cell->kind] : "unknown";
}

static json_t *cites_of(const struct cell *cell)
{
	if (cell->kind == CELL_ANSWER)
		return json_incref(cell->of.fact->cites);
	if (cell->kind == CELL_DERIVED)
		return json_incref(cell->of.derive->cites);
	if (cell->kind == CELL_DECISION || cell->kind == CELL_OUTPUT)
		return cite_list(cell->of.decision->spec);
	if (cell->kind == CELL_PARAMETER && cell->row)
		return cite_list(cell->row->spec);
	return json_array();
}

static json_t *rule_of(const struct cell *cell)
{
	switch (cell->kind) {
	case CELL_ANSWER:
		return place_json(&cell->of.fact->place, cell->label);
	case CELL_DERIVED:
		return place_json(&cell->of.derive->place, cell->label);
	case CELL_DECISION:
	case CELL_OUTPUT:
		return place_json(&cell->of.decision->place, cell->label);
	case CELL_PARAMETER:
		return place_json(&cell->of.param->place, cell->label);
	default:
		return NULL;
	}
}

static json_t *row_json(const struct decided *decided, size_t i)
{
	const struct decision *decision = decided->decision;
	size_t number = decided->rows.at[i];
	const json_t *spec = decision_row(decision, number);
	const json_t *outputs = json_is_array(decided->outputs)
					? json_array_get(decided->outputs, i)
					: decided->outputs;
	struct place place = decision->place;
	struct buf text = BUF_INIT;
	json_t *row = json_object();

	if (number < decision->lines.len)
		place.line = decision->lines.at[number];
	decision_show(&text, decision, outputs);
	json_set_text(row, "fact", decision->id);
	json_set_text(row, "label", decision->title);
	json_set(row, "value", json_incref((json_t *)outputs));
	json_set_text(row, "text", text.data);
	json_set_text(row, "kind", "row");
	json_set(row, "cites", cite_list(spec));
	json_set(row, "rule", place_json(&place, decision->title));
	json_set(row, "row", json_integer((json_int_t)number + 1));
	json_set_text(row, "note", json_text(spec, "note", NULL));
	json_set(row, "from", json_array());
	buf_release(&text);
	return row;
}

static bool already(struct telling *telling, const struct cell *cell)
{
	for (size_t i = 0; i < telling->told.len; i++)
		if (telling->told.at[i] == cell)
			return true;
	*VEC_ADD(&telling->told) = cell;
	return false;
}

static void tell_reads(
	struct telling *telling, json_t *from, const struct cell *cell)
{
	const struct decided *decided = cell->decided;

	if (already(telling, cell) || telling->depth >= WHY_DEPTH)
		return;
	telling->depth++;
	for (size_t i = 0; decided && i < decided->rows.len; i++)
		json_array_append_new(from, row_json(decided, i));
	for (size_t i = 0; i < cell->reads.len; i++)
		json_array_append_new(from, tell(telling, cell->reads.at[i]));
	telling->depth--;
}

static void set_source(json_t *node, const struct cell *cell)
{
	if (cell->kind == CELL_ANSWER && cell->answer) {
		json_set_text(node, "by", cell->answer->by);
		json_set_text(node, "at", cell->answer->at);
		if (cell->answer->event)
			json_set(node, "event",
				json_integer(cell->answer->event));
	}
	if (cell->kind == CELL_PARAMETER && cell->row) {
		json_set_text(node, "valid_from",
			json_text(cell->row->spec, "from", NULL));
		json_set_text(node, "checked",
			json_text(cell->row->spec, "checked", NULL));
		json_set_text(
			node, "note", json_text(cell->row->spec, "note", NULL));
	}
	if (cell->failed)
		json_set_text(node, "note", cell->err.text[LANG_VI]);
}

static json_t *tell(struct telling *telling, const struct cell *cell)
{
	struct buf text = BUF_INIT;
	json_t *node = json_object();
	json_t *from = json_array();

	cell_show(&text, cell);
	json_set_text(node, "fact", cell->name);
	json_set_text(node, "label", cell->label);
	json_set(node, "value",
		cell->value ? json_incref(cell->value) : json_null());
	json_set_text(node, "text", text.data);
	json_set_text(node, "kind", kind_of(cell));
	set_source(node, cell);
	json_set(node, "cites", cites_of(cell));
	json_set(node, "rule", rule_of(cell));
	/* An output is its decision seen from one side: tell of that. */
	if (cell->kind == CELL_OUTPUT && cell->reads.len)
		tell_reads(telling, from, cell->reads.at[0]);
	else
		tell_reads(telling, from, cell);
	json_set(node, "from", from);
	buf_release(&text);
	return node;
}

json_t *why_json(const struct cell *cell)
{
	struct telling telling = { .told = VEC_INIT };
	json_t *tree = tell(&telling, cell);

	VEC_RELEASE(&telling.told);
	return tree;
}
