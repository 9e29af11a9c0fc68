#include <string.h>

#include "tui/cli_local.h"
#include "tui/cli_page.h"
#include "tui/cli_run.h"
#include "tui/cli_table.h"
#include "tui/plain.h"

static void add_flag(struct cli_table *table, const char *letter,
	const char *flag, const char *arg)
{
	struct buf text = BUF_INIT;

	if (*letter)
		buf_printf(&text, "%s, ", letter);
	buf_puts(&text, flag);
	if (*arg)
		buf_printf(&text, " %s", arg);
	cli_table_add(table, ROLE_STRONG, text.data);
	buf_release(&text);
}

static void put_globals(struct page *page)
{
	struct cli_table table = CLI_TABLE_INIT(2);
	const struct option_row *row;

	for (size_t i = 0; (row = options_row(i)); i++) {
		add_flag(&table, row->letter, row->flag, row->arg);
		cli_table_add(&table, ROLE_TEXT, row->help.in[page->lang]);
	}
	cli_heading(page, "Options of every command");
	cli_table_put(page, &table, 2);
	cli_table_release(&table);
}

static void add_command(struct cli_table *table, enum cli_id id, enum lang lang)
{
	const struct cli_command *row = cli_command(id);
	struct buf text = BUF_INIT;

	buf_printf(&text, "%s%s%s%s%s", row->name, *row->sub ? " " : "",
		row->sub, *row->args ? " " : "", row->args);
	cli_table_add(table, ROLE_STRONG, text.data);
	cli_table_add(table, ROLE_TEXT, row->help.in[lang]);
	buf_release(&text);
}

static const char *const exits[] = {
	"0 done",
	"1 nothing found, or a check or a gate failed",
	"2 usage or input is wrong",
	"3 the engine is not reachable",
	"4 refused, or somebody else changed it first",
	"130 interrupted",
};

static void put_exits(struct page *page)
{
	cli_heading(page, "Exit codes");
	for (size_t i = 0; i < sizeof(exits) / sizeof(*exits); i++) {
		page_put(page, ROLE_TEXT, lang_text(page->lang, exits[i]));
		page_end(page, 2, 2);
	}
}

/* All commands, or those that begin with the words. */
static size_t put_commands(struct page *page, const char *name)
{
	struct cli_table table = CLI_TABLE_INIT(2);
	size_t count = 0;

	for (enum cli_id id = 0; id < CLI_COUNT; id++)
		if (!name || strcmp(cli_command(id)->name, name) == 0) {
			add_command(&table, id, page->lang);
			count++;
		}
	cli_table_put(page, &table, 2);
	cli_table_release(&table);
	return count;
}

static void write_all(struct page *page)
{
	page_line(page, ROLE_TITLE,
		cli_say(page, "Troly keeps what a department knows and how it "
			      "works."));
	page_blank(page);
	page_put(page, ROLE_STRONG, "troly");
	page_printf(page, ROLE_TEXT, "  %s",
		cli_say(page, "opens the terminal screens; with a command it "
			      "prints a result:"));
	page_end(page, 0, 2);
	cli_heading(page, "Commands");
	put_commands(page, NULL);
	put_globals(page);
	put_exits(page);
}

static void write_one(struct page *page, enum cli_id id)
{
	struct cli_table table = CLI_TABLE_INIT(2);
	struct buf usage = BUF_INIT;
	const struct cli_option *option;

	cli_args_usage(&usage, id);
	page_put(page, ROLE_STRONG, usage.data);
	page_end(page, 0, 4);
	page_line(page, ROLE_TEXT, cli_command(id)->help.in[page->lang]);
	for (size_t n = 0; (option = cli_command_option(id, n)); n++) {
		add_flag(&table, option->letter, option->flag, option->arg);
		cli_table_add(&table, ROLE_TEXT, option->help.in[page->lang]);
	}
	if (table.cells.len > 0)
		cli_heading(page, "Options");
	cli_table_put(page, &table, 2);
	cli_table_release(&table);
	buf_release(&usage);
}

/* Split "case start" at its space. */
static size_t split(const char *words[2], char *topic)
{
	char *space = strchr(topic, ' ');

	words[0] = topic;
	words[1] = space ? space + 1 : NULL;
	if (space)
		*space = '\0';
	if (space && strchr(words[1], ' '))
		*strchr(space + 1, ' ') = '\0';
	return space ? 2 : 1;
}

static enum status write_topic(struct page *page, char *topic, struct err *err)
{
	const char *words[2];
	size_t count = split(words, topic);
	enum cli_id id = cli_command_find(words, count);

	if (id != CLI_NONE)
		write_one(page, id);
	else if (count > 1 || put_commands(page, words[0]) == 0)
		return cli_command_unknown(words, count, err);
	return ST_OK;
}

int cli_help(struct cli_call *call)
{
	const char *topic = json_text(call->local, "topic", NULL);
	struct plain how = plain_for(&call->options);
	struct page page = PAGE_INIT;
	struct buf words = BUF_INIT;
	enum status st = ST_OK;
	struct err err;
	int code;

	page_reset(&page, options_lang(&call->options), how.cols, how.ascii);
	buf_puts(&words, topic ? topic : "");
	if (topic)
		st = write_topic(&page, words.data, &err);
	else
		write_all(&page);
	code = st == ST_OK ? cli_print_page(call, &page)
			   : cli_fail(call, st, &err);
	buf_release(&words);
	page_release(&page);
	return code;
}
