/* All that is known in a case, and where each value came from. */
#include <string.h>

#include "tui/parts.h"
#include "tui/views.h"

enum {
	STATE
};

static void open_facts(struct view *view)
{
	view_request(view, STATE, "case.show", view_params("case", view->arg));
}

static void title_facts(struct view *view, struct buf *out)
{
	buf_puts(out, lang_text(view->lang, "Facts"));
}

static const struct part_word origins[] = {
	{ "answer", ROLE_TEXT, WORDS("answered", "do người trả lời") },
	{ "derived", ROLE_DIM, WORDS("computed", "tính ra") },
	{ "decision", ROLE_GOOD, WORDS("decided", "quyết định") },
	{ "event", ROLE_DIM, WORDS("by an event", "từ sự kiện") },
	{ "parameter", ROLE_DIM, WORDS("parameter", "tham số") },
	{ NULL, ROLE_TEXT, WORDS("", "") },
};

static void write_fact(struct page *page, const json_t *fact)
{
	const struct part_word *origin =
		part_word(origins, json_text(fact, "origin", ""));

	page_mark_target(page, 0, json_text(fact, "fact", ""), 0);
	page_put(page, ROLE_STRONG,
		json_text(fact, "label", json_text(fact, "fact", "")));
	page_printf(page, ROLE_TEXT, ": %s", json_text(fact, "text", ""));
	page_printf(page, ROLE_DIM, "  (%s", origin->words.in[page->lang]);
	if (json_text(fact, "by", NULL))
		page_printf(page, ROLE_DIM, ", %s", json_text(fact, "by", ""));
	page_put(page, ROLE_DIM, ")");
	if (!json_bool(fact, "current", true))
		page_printf(page, ROLE_WARN, " [%s]",
			lang_text(page->lang, "not in use now"));
	page_end(page, 2, 2);
	page_untarget(page);
}

static void write_facts(struct view *view, struct page *page)
{
	size_t i;
	json_t *fact;

	if (!view_has(view, page, STATE))
		return;
	page_line(page, ROLE_DIM,
		lang_text(page->lang,
			"Enter: why a value is what it is, down to the law"));
	json_array_foreach(json_list(view->data[STATE], "facts"), i,
		fact) if (view_passes(view, json_text(fact, "label", "")))
		write_fact(page, fact);
}

/* The why view is about "case/fact". */
static void select_facts(struct view *view, const struct page_target *target)
{
	struct buf id = BUF_INIT;

	buf_printf(&id, "%s/%s", view->arg, target->id);
	view_push(view, "why", id.data);
	buf_release(&id);
}

static bool command_facts(struct view *view, enum command command)
{
	const struct page_target *target = pane_target(&view->pane);

	if (command != CMD_WHY)
		return false;
	if (target)
		select_facts(view, target);
	return true;
}

const struct view_class view_facts = {
	.name = "facts",
	.context = ON_FACTS,
	.open = open_facts,
	.title = title_facts,
	.write = write_facts,
	.select = select_facts,
	.command = command_facts,
};
