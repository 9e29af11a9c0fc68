/*
 * tui/cli_show.h -- the results of methods as people read them.
 *
 * Each function writes one method's result (docs/wire.md) on a page. Members
 * that are absent are left out; nothing is assumed beyond the wire.
 */
#ifndef TUI_CLI_SHOW_H
#define TUI_CLI_SHOW_H

#include "base/json.h"
#include "tui/page.h"

typedef void cli_show_fn(struct page *page, const json_t *result);

/* cli_unit.c */
cli_show_fn cli_show_units, cli_show_unit;
/* cli_entry.c */
cli_show_fn cli_show_entries, cli_show_entry;
/* cli_document.c */
cli_show_fn cli_show_documents, cli_show_document;
/* cli_procedure.c */
cli_show_fn cli_show_procedures, cli_show_procedure, cli_show_graph;
/* cli_decide.c */
cli_show_fn cli_show_decisions, cli_show_decided;
/* cli_dmn.c */
cli_show_fn cli_show_import;
/* cli_ask.c */
cli_show_fn cli_show_answer, cli_show_eval;
/* cli_gap.c */
cli_show_fn cli_show_gaps, cli_show_gap, cli_show_wrong, cli_show_gap_entry;
/* cli_report.c */
cli_show_fn cli_show_report, cli_show_inspection;
/* cli_case.c */
cli_show_fn cli_show_case, cli_show_whatif;
/* cli_cases.c */
cli_show_fn cli_show_cases, cli_show_events;
/* cli_paper.c */
cli_show_fn cli_show_paper, cli_show_files;
/* cli_inbox.c */
cli_show_fn cli_show_inbox, cli_show_roles, cli_show_migrated;
/* cli_why.c */
cli_show_fn cli_show_why;
/* cli_check.c */
cli_show_fn cli_show_check, cli_show_test, cli_show_proposed;
/* cli_review.c */
cli_show_fn cli_show_proposals, cli_show_proposal;
/* cli_change.c: `changes` in words, with their lines when there are any */
cli_show_fn cli_show_changes;
/* cli_history.c */
cli_show_fn cli_show_log, cli_show_diff, cli_show_blame;
/* cli_admin.c */
cli_show_fn cli_show_doctor, cli_show_backup, cli_show_restore;

/* Problems as "file:line: level: sentence [rule]", one a line. */
void cli_put_problems(struct page *page, const json_t *problems);

/* What exit code the result means. */
typedef int cli_verdict_fn(const json_t *result);
cli_verdict_fn cli_verdict_answer, cli_verdict_eval, cli_verdict_decided,
	cli_verdict_problems, cli_verdict_test, cli_verdict_log,
	cli_verdict_doctor;

#endif
