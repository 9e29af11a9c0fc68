#include "engine/host/feel.h"

#include <stdlib.h>
#include <string.h>

#include "engine/host/feel_parse.h"

static void free_node(struct feel_node *node)
{
	value_release(&node->constant);
	for (size_t i = 0; node->fields && i < node->count; i++)
		free(node->fields[i]);
	free(node->fields);
	free(node->name);
	free(node->kids);
	free(node);
}

void feel_free(struct feel *feel)
{
	if (!feel)
		return;
	for (size_t i = 0; i < feel->nodes.len; i++)
		free_node(feel->nodes.at[i]);
	VEC_RELEASE(&feel->nodes);
	VEC_RELEASE(&feel->read_list);
	map_release(&feel->reads);
	free(feel->text);
	free(feel);
}

static void list_reads(struct feel *feel)
{
	const struct map_slot *slot;
	size_t at = 0;

	while ((slot = map_next(&feel->reads, &at)))
		*VEC_ADD(&feel->read_list) = slot->key;
}

static struct feel_node *parse_whole(
	struct feel_parser *parser, enum feel_form form)
{
	struct feel_node *root;

	parser->inputs = form == FEEL_TEST;
	feel_lex(parser, 0);
	root = form == FEEL_TEST ? feel_parse_cell(parser)
				 : feel_parse_expression(parser);
	if (root && parser->token.kind != TOKEN_END)
		return feel_fail(parser,
			"Character %d of `%s`: nothing more was expected");
	return root;
}

enum status feel_parse(struct feel **out, enum feel_form form, const char *text,
	const struct feel_names *names, struct err *err)
{
	struct feel *feel = mem_zero(sizeof(*feel));
	struct feel_parser parser = {
		.feel = feel,
		.names = names,
		.err = err,
	};

	*out = NULL;
	feel->text = mem_text(text);
	parser.text = feel->text;
	if (strlen(text) > FEEL_TEXT_MAX) {
		feel_free(feel);
		return err_set(err, ST_INVALID,
			"An expression may not be longer than %d bytes",
			(int)FEEL_TEXT_MAX);
	}
	feel->root = parse_whole(&parser, form);
	VEC_RELEASE(&parser.locals);
	if (!feel->root) {
		feel_free(feel);
		return ST_INVALID;
	}
	list_reads(feel);
	*out = feel;
	return ST_OK;
}

const char *feel_text(const struct feel *feel)
{
	return feel->text;
}

const char *const *feel_reads(const struct feel *feel, size_t *count)
{
	*count = feel->read_list.len;
	return feel->read_list.at;
}

const struct value *feel_constant(const struct feel *feel)
{
	return feel->root->op == OP_CONSTANT ? &feel->root->constant : NULL;
}
