/* A procedure: what it is for, its steps in order, its law. */
#include <string.h>

#include "tui/markdown.h"
#include "tui/parts.h"
#include "tui/views.h"

enum {
	PROCEDURE,
	START
};
enum {
	STEP
};

static void open_procedure(struct view *view)
{
	view_request(view, PROCEDURE, "procedure.show",
		view_params("id", view->arg));
}

static void title_procedure(struct view *view, struct buf *out)
{
	buf_puts(out, json_text(view->data[PROCEDURE], "title", view->arg));
}

static void reply_procedure(struct view *view, int tag)
{
	if (tag != START)
		return;
	if (view->status[START] == ST_OK)
		view_push(view, "case",
			json_text(view->data[START], "case", NULL));
	else
		view_say(view, ROLE_BAD, view->err[START].text[view->lang]);
}

static const char *role_name(const json_t *procedure, const char *role)
{
	return json_text(json_member(procedure, "roles"), role, role);
}

static void write_step(
	struct page *page, const json_t *procedure, const json_t *step, int n)
{
	const char *role = json_text(step, "role", NULL);
	size_t i;
	json_t *cite;

	page_mark_target(page, STEP, json_text(step, "id", ""), n);
	page_printf(page, ROLE_LABEL, "%2d. ", n);
	page_put(page, ROLE_STRONG, json_text(step, "title", ""));
	page_printf(page, ROLE_DIM, "  %s", part_step_kind(page, step));
	page_end(page, 0, 4);
	page_untarget(page);
	if (role) {
		page_printf(page, ROLE_DIM, "%s", role_name(procedure, role));
		page_end(page, 4, 0);
	}
	if (json_text(step, "due", NULL)) {
		page_printf(page, ROLE_WARN, lang_text(page->lang, "Due: %s"),
			json_text(step, "due", ""));
		page_end(page, 4, 2);
	}
	json_array_foreach(json_list(step, "cites"), i, cite)
		part_cite(page, cite, 4);
}

static void write_start(struct page *page)
{
	page_put(page, ROLE_KEY, "s ");
	page_put(page, ROLE_TEXT,
		lang_text(page->lang, "starts a case and leads through it"));
	page_end(page, 0, 2);
}

static void write_exceptions(struct page *page, const json_t *exceptions)
{
	size_t i;
	json_t *text;

	if (json_array_size(exceptions) == 0)
		return;
	page_heading(page, lang_text(page->lang, "Exceptions"));
	json_array_foreach(exceptions, i, text)
	{
		page_printf(page, ROLE_TEXT, "- %s", json_string_value(text));
		page_end(page, 2, 2);
	}
}

static void write_procedure(struct view *view, struct page *page)
{
	json_t *procedure = view->data[PROCEDURE], *step;
	size_t i;

	if (!view_has(view, page, PROCEDURE))
		return;
	page_line(page, ROLE_STRONG, json_text(procedure, "title", ""));
	page_line(page, ROLE_TEXT, json_text(procedure, "summary", ""));
	part_valid(page, json_member(procedure, "valid"));
	write_start(page);
	page_heading(page, lang_text(page->lang, "Steps"));
	json_array_foreach(json_list(procedure, "steps"), i, step)
		write_step(page, procedure, step, (int)i + 1);
	part_cites(page, lang_text(page->lang, "Grounds"),
		json_list(procedure, "cites"));
	write_exceptions(page, json_list(procedure, "exceptions"));
	if (json_text(procedure, "note", NULL)) {
		page_heading(page, lang_text(page->lang, "Note"));
		markdown_put(page, json_text(procedure, "note", ""));
	}
}

static void select_procedure(
	struct view *view, const struct page_target *target)
{
	(void)target;
	view_say(view, ROLE_DIM,
		lang_text(view->lang, "Press s to start a case"));
}

static bool command_procedure(struct view *view, enum command command)
{
	if (command != CMD_START)
		return false;
	view_write(
		view, START, "case.start", view_params("procedure", view->arg));
	return true;
}

static const char *refuses_procedure(struct view *view, enum command command)
{
	if (command == CMD_START && !view->data[PROCEDURE])
		return lang_text(view->lang, "the procedure is not there yet");
	if (command == CMD_START && view->waiting[START])
		return lang_text(view->lang, "the case is being started");
	return NULL;
}

const struct view_class view_procedure = {
	.name = "procedure",
	.context = ON_PROCEDURE,
	.open = open_procedure,
	.title = title_procedure,
	.reply = reply_procedure,
	.write = write_procedure,
	.select = select_procedure,
	.command = command_procedure,
	.refuses = refuses_procedure,
};
