/*
 * tui/views.h -- all classes of views, one file each.
 */
#ifndef TUI_VIEWS_H
#define TUI_VIEWS_H

#include "tui/view.h"

extern const struct view_class view_home, view_unit, view_entry, view_ask,
	view_procedure, view_case, view_cases, view_record, view_facts,
	view_why, view_review, view_proposal, view_history, view_commit,
	view_blame, view_manual, view_inbox, view_gaps, view_report,
	view_document;

#endif
