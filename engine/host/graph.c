#include "engine/host/graph.h"

#include <string.h>

static const char *const shapes[STEP_KINDS] = {
	[STEP_FORM] = "box",
	[STEP_TASK] = "box",
	[STEP_DECIDE] = "diamond",
	[STEP_WAIT] = "ellipse",
	[STEP_DOCUMENT] = "note",
	[STEP_APPROVE] = "hexagon",
	[STEP_CALL] = "box3d",
	[STEP_FINISH] = "doublecircle",
};

static const char *const signs[STEP_KINDS] = {
	[STEP_FORM] = "[ ]",
	[STEP_TASK] = "[>]",
	[STEP_DECIDE] = "<?>",
	[STEP_WAIT] = "(…)",
	[STEP_DOCUMENT] = "[#]",
	[STEP_APPROVE] = "[✓]",
	[STEP_CALL] = "[+]",
	[STEP_FINISH] = "(x)",
};

static void put_quoted(struct buf *out, const char *text)
{
	buf_putc(out, '"');
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			buf_putc(out, '\\');
		buf_putc(out, *text == '\n' ? ' ' : *text);
	}
	buf_putc(out, '"');
}

static void put_edges(struct buf *out, const struct procedure *procedure,
	const struct step *step)
{
	for (size_t i = 0; i < step->after.len; i++) {
		const struct step *before =
			&procedure->steps.at[step->after.at[i]];

		buf_puts(out, "\t");
		put_quoted(out, before->id);
		buf_puts(out, " -> ");
		put_quoted(out, step->id);
		if (step->when.text) {
			buf_puts(out, " [label=");
			put_quoted(out, step->when.text);
			buf_puts(out, "]");
		}
		buf_puts(out, ";\n");
	}
}

static void put_dot(struct buf *out, const struct procedure *procedure)
{
	buf_puts(out, "digraph ");
	put_quoted(out, procedure->id);
	buf_puts(out, " {\n");
	for (size_t i = 0; i < procedure->steps.len; i++) {
		const struct step *step = &procedure->steps.at[i];

		buf_puts(out, "\t");
		put_quoted(out, step->id);
		buf_puts(out, " [label=");
		put_quoted(out, step->title);
		buf_printf(out, ", shape=%s];\n", shapes[step->kind]);
		put_edges(out, procedure, step);
	}
	buf_puts(out, "}\n");
}

/* Comes after the step written before it, and after nothing else. */
static bool follows(size_t number, const struct step *step)
{
	return number == 0 ? step->after.len == 0
			   : step->after.len == 1 &&
				     step->after.at[0] == number - 1;
}

static void put_line(
	struct buf *out, const struct procedure *procedure, size_t number)
{
	const struct step *step = &procedure->steps.at[number];

	buf_printf(
		out, "%2zu %s %s", number + 1, signs[step->kind], step->title);
	if (!follows(number, step)) {
		buf_puts(out, step->after.len ? "  ←" : "  ← ·");
		for (size_t i = 0; i < step->after.len; i++)
			buf_printf(out, "%s %zu", i ? "," : "",
				step->after.at[i] + 1);
	}
	if (step->when.text)
		buf_printf(out, "  ⟨%s⟩", step->when.text);
	else if (step->when.function >= 0)
		buf_puts(out, "  ⟨…⟩");
	if (step->has_due) {
		buf_puts(out, "  ⏲ ");
		term_show(out, procedure, NULL, &step->due);
	}
}

json_t *graph_json(const struct procedure *procedure)
{
	struct buf text = BUF_INIT;
	json_t *graph = json_object();
	json_t *lines = json_array();

	put_dot(&text, procedure);
	json_set_text(graph, "dot", text.data);
	for (size_t i = 0; i < procedure->steps.len; i++) {
		buf_clear(&text);
		put_line(&text, procedure, i);
		json_array_append_new(lines, json_string(text.data));
	}
	json_set(graph, "lines", lines);
	buf_release(&text);
	return graph;
}
