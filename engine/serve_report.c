#include <string.h>

#include "engine/engine.h"
#include "engine/methods.h"
#include "engine/store/store.h"
#include "kb/proposal.h"
#include "kb/snapshot.h"

/* What a leader watches, a row per unit and one for all. */
struct report {
	struct serve_call *call;
	const struct kb_snapshot *snap;
	json_t *units; /* unit to its row */
	json_t *total;
	const char *only; /* unit, or NULL */
};

static const char *const counts[] = { "asked", "answered", "partial", "clarify",
	"not_known", "out_of_scope", "wrong", "open_gaps", "entries",
	"unverified", "running", "overdue", "proposals" };

static json_t *new_row(const char *unit)
{
	json_t *row = json_object();

	json_set_text(row, "unit", unit);
	for (size_t i = 0; i < sizeof(counts) / sizeof(*counts); i++)
		json_set(row, counts[i], json_integer(0));
	return row;
}

static void add_to(json_t *row, const char *what, json_int_t n)
{
	json_set(row, what, json_integer(json_int(row, what, 0) + n));
}

/* Count for the unit and for all; a unit that is not reported is passed over.
 */
static json_t *count(
	struct report *report, const char *unit, const char *what, json_int_t n)
{
	json_t *row = json_object_get(report->units, unit);

	if (report->only && !row)
		return NULL;
	if (row)
		add_to(row, what, n);
	add_to(report->total, what, n);
	return row;
}

static void add_units(struct report *report)
{
	size_t n;
	const struct kb_unit *units = kb_snapshot_units(report->snap, &n);

	for (size_t i = 0; i < n; i++)
		if (!report->only || strcmp(units[i].id, report->only) == 0)
			json_object_set_new(report->units, units[i].id,
				new_row(units[i].id));
}

static void add_entries(struct report *report)
{
	size_t n;
	const struct kb_entry *const *entries =
		kb_snapshot_entries(report->snap, &n);

	for (size_t i = 0; i < n; i++) {
		const char *unit = entries[i]->unit;

		count(report, unit, "entries", 1);
		if (strcmp(kb_entry_status_name(entries[i]->status),
			    "unverified") == 0)
			count(report, unit, "unverified", 1);
	}
}

static enum status add_questions(struct report *report, struct store *store,
	moment_t since, struct err *err)
{
	json_t *rows = NULL, *row;
	size_t i;
	enum status st = store_asked(&rows, store, since, err);

	json_array_foreach(rows, i, row)
	{
		const char *unit = json_text(row, "unit", "");
		const char *status = json_text(row, "status", "");
		json_int_t n = json_int(row, "n", 0);

		if (strcmp(status, "wrong") != 0)
			count(report, unit, "asked", n);
		count(report, unit, status, n);
	}
	json_decref(rows);
	return st;
}

static enum status add_gaps(
	struct report *report, struct store *store, struct err *err)
{
	json_t *rows = NULL, *row;
	size_t i;
	enum status st = store_open_questions(&rows, store, report->only, err);

	json_array_foreach(rows, i, row)
	{
		json_t *of = count(
			report, json_text(row, "unit", ""), "open_gaps", 1);

		if (of && !json_text(of, "oldest_gap", NULL))
			json_set_text(
				of, "oldest_gap", json_text(row, "at", NULL));
		if (!json_text(report->total, "oldest_gap", NULL))
			json_set_text(report->total, "oldest_gap",
				json_text(row, "at", NULL));
	}
	json_decref(rows);
	return st;
}

static enum status add_cases(
	struct report *report, struct store *store, struct err *err)
{
	struct store_filter filter = { .status = "running",
		.unit = report->only };
	char today[DATE_TEXT];
	json_t *heads = NULL, *head;
	size_t i;
	enum status st = store_cases(&heads, store, &filter, err);

	date_format(today, moment_date(report->call->now));
	json_array_foreach(heads, i, head)
	{
		const char *unit = json_text(head, "unit", "");
		const char *due = json_text(head, "due", NULL);

		count(report, unit, "running", 1);
		if (due && strcmp(due, today) < 0)
			count(report, unit, "overdue", 1);
	}
	json_decref(heads);
	return st;
}

static enum status add_proposals(struct report *report, struct err *err)
{
	struct kb_proposals list = { 0 };
	struct kb_repo *repo = NULL;
	enum status st = engine_repo_borrow(&repo, report->call->engine, err);

	if (st == ST_OK)
		st = kb_proposal_list(&list, repo, err);
	for (size_t i = 0; st == ST_OK && i < list.len; i++)
		for (size_t k = 0; list.at[i].state == KB_OPEN &&
				   k < list.at[i].unit_count;
			k++)
			count(report, list.at[i].units[k], "proposals", 1);
	kb_proposals_release(&list);
	engine_repo_return(report->call->engine, repo);
	return st;
}

/* Answered of those that a unit could answer. */
static void set_share(json_t *row)
{
	json_int_t own =
		json_int(row, "asked", 0) - json_int(row, "out_of_scope", 0);

	if (own > 0)
		json_set(row, "share",
			json_real((double)json_int(row, "answered", 0) /
				  (double)own));
}

static json_t *result_json(struct report *report)
{
	json_t *rows = json_array(), *row;
	const char *unit;

	json_object_foreach(report->units, unit, row)
	{
		set_share(row);
		json_array_append(rows, row);
	}
	set_share(report->total);
	json_object_del(report->total, "unit");
	return json_pack("{s:s, s:o, s:O}", "commit", report->call->commit,
		"units", rows, "total", report->total);
}

enum status serve_report(
	json_t **result, struct serve_call *call, struct err *err)
{
	const char *since = json_text(call->params, "since", NULL);
	date_t day = since ? date_parse(since) : 0;
	struct report report = { .call = call,
		.units = json_object(),
		.total = new_row(""),
		.only = json_text(call->params, "unit", NULL) };
	struct store *store = NULL;
	enum status st =
		engine_snapshot(&report.snap, call->engine, call->commit, err);

	if (st == ST_OK)
		st = engine_store(&store, call->engine, err);
	if (st == ST_OK) {
		add_units(&report);
		add_entries(&report);
		st = add_questions(&report, store, moment_of_date(day), err);
	}
	if (st == ST_OK)
		st = add_gaps(&report, store, err);
	if (st == ST_OK)
		st = add_cases(&report, store, err);
	if (st == ST_OK)
		st = add_proposals(&report, err);
	if (st == ST_OK)
		*result = result_json(&report);
	kb_snapshot_release(report.snap);
	json_decref(report.units);
	json_decref(report.total);
	return st;
}
