/*
 * A paper of a case: shown as Markdown, or written as Markdown or text, or by
 * pandoc in what else its name asks for.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/path.h"
#include "tui/cli_page.h"
#include "tui/cli_prepare.h"
#include "tui/cli_show.h"
#include "tui/cli_table.h"

extern char **environ;

static enum status no_pandoc(const char *path, struct err *err)
{
	return err_set(err, ST_IO,
		"%s can't be made: the program pandoc is not installed; "
		"install it (apt install pandoc), or name a file that ends in "
		".md or .txt",
		path);
}

/* Feed the text to the other end; it may go away. */
static void feed(int fd, const char *text)
{
	size_t left = strlen(text);
	ssize_t put;

	signal(SIGPIPE, SIG_IGN);
	while (left > 0 && (put = write(fd, text, left)) > 0) {
		text += put;
		left -= (size_t)put;
	}
	close(fd);
}

static enum status run_pandoc(
	const char *path, const char *text, struct err *err)
{
	const char *const words[] = { "pandoc", "--from=markdown",
		"--standalone", "--output", path, NULL };
	posix_spawn_file_actions_t actions;
	int pipe_fds[2], status = -1;
	pid_t pid = 0;

	if (pipe2(pipe_fds, O_CLOEXEC) < 0)
		return no_pandoc(path, err);
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, pipe_fds[0], STDIN_FILENO);
	int rc = posix_spawnp(
		&pid, "pandoc", &actions, NULL, (char *const *)words, environ);

	posix_spawn_file_actions_destroy(&actions);
	close(pipe_fds[0]);
	if (rc != 0) {
		close(pipe_fds[1]);
		return no_pandoc(path, err);
	}
	feed(pipe_fds[1], text);
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return ST_OK;
	return err_set(err, ST_IO,
		"pandoc could not make %s; what it said stands above", path);
}

/* Markdown without its marks. */
static void put_plain(struct buf *out, const char *text)
{
	for (const char *c = text; *c; c++) {
		bool begins = c == text || c[-1] == '\n';

		if (*c == '*' || (begins && *c == '#'))
			continue;
		if (begins && strncmp(c, "|:", 2) == 0) {
			c += strcspn(c, "\n");
			if (!*c)
				break;
			continue;
		}
		buf_putc(out, *c == '|' ? ' ' : *c);
	}
}

static bool ends_in(const char *path, const char *end)
{
	size_t len = strlen(path), tail = strlen(end);

	return len >= tail && strcmp(path + len - tail, end) == 0;
}

enum status cli_after_paper(
	struct cli_call *call, const json_t *result, struct err *err)
{
	const char *path = json_text(call->local, "output", NULL);
	const char *text = json_text(result, "text", "");
	struct buf plain = BUF_INIT;
	enum status st;

	if (!path)
		return ST_OK;
	if (ends_in(path, ".md"))
		return path_write(path, text, strlen(text), err);
	if (!ends_in(path, ".txt"))
		return run_pandoc(path, text, err);
	put_plain(&plain, text);
	st = path_write(path, plain.data, plain.len, err);
	buf_release(&plain);
	return st;
}

static void put_lines(struct page *page, const char *text)
{
	while (*text) {
		size_t len = strcspn(text, "\n");

		if (len == 0)
			page_blank(page);
		else
			page_printf(page, ROLE_TEXT, "%.*s", (int)len, text);
		if (len > 0)
			page_end(page, 0, 0);
		text += len + (text[len] == '\n');
	}
}

void cli_show_paper(struct page *page, const json_t *result)
{
	const json_t *missing = json_list(result, "missing");
	size_t i;
	json_t *name;

	put_lines(page, json_text(result, "text", ""));
	if (json_array_size(missing) > 0)
		cli_heading(page, "Still missing in the paper");
	json_array_foreach(missing, i, name)
	{
		page_put(page, ROLE_WARN, json_string_value(name));
		page_end(page, 2, 2);
	}
}

void cli_show_files(struct page *page, const json_t *result)
{
	struct cli_table table = CLI_TABLE_INIT(4);
	size_t i;
	json_t *file;

	json_array_foreach(json_list(result, "files"), i, file)
	{
		struct buf size = BUF_INIT;

		buf_printf(&size, "%lld", (long long)json_int(file, "size", 0));
		cli_table_add(&table, ROLE_STRONG, json_text(file, "name", ""));
		cli_table_add(&table, ROLE_DIM, size.data);
		cli_table_add(&table, ROLE_DIM, json_text(file, "type", ""));
		cli_table_add(&table, ROLE_DIM, json_text(file, "sha256", ""));
		buf_release(&size);
	}
	if (i == 0)
		cli_note(page, ROLE_DIM, "Nothing.");
	cli_table_put(page, &table, 0);
	cli_table_release(&table);
}
