#include "tui/views.h"

#include <string.h>

static const struct view_class *const classes[] = { &view_home, &view_unit,
	&view_entry, &view_ask, &view_procedure, &view_case, &view_cases,
	&view_record, &view_facts, &view_why, &view_review, &view_proposal,
	&view_history, &view_commit, &view_blame, &view_manual, &view_inbox,
	&view_gaps, &view_report, &view_document };

const struct view_class *view_class_named(const char *name)
{
	for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
		if (strcmp(classes[i]->name, name) == 0)
			return classes[i];
	return NULL;
}
