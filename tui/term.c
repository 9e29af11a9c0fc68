#include "tui/term.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tui/term_int.h"

static void send(const char *modes)
{
	ssize_t written = write(STDOUT_FILENO, modes, strlen(modes));

	(void)written; /* a terminal that is gone is found by poll() */
}

void term_enter_modes(void)
{
	send("\033[?2004h");
}

void term_leave_modes(void)
{
	send("\033[?2004l");
}

static bool is_dumb(void)
{
	const char *name = getenv("TERM");

	return !name || !*name || strcmp(name, "dumb") == 0;
}

static enum status check_terminal(struct err *err)
{
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return err_set(err, ST_INVALID,
			"The screens need a terminal; run troly in one, or "
			"use a command (troly help)");
	if (is_dumb())
		return err_set(err, ST_INVALID,
			"This terminal (TERM) can't place the cursor; set "
			"TERM, or use --accessible");
	return ST_OK;
}

static void set_level(struct term *term, const struct term_options *options)
{
	bool has = options->color && has_colors();
	const char *no_color = options->force ? NULL : getenv("NO_COLOR");

	if (has) {
		start_color();
		use_default_colors();
	}
	term->level = theme_level_for(
		has ? COLORS : 1, getenv("COLORTERM"), no_color);
}

static void set_modes(void)
{
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	nodelay(stdscr, TRUE);
	scrollok(stdscr, FALSE);
	if (!getenv("ESCDELAY"))
		set_escdelay(25);
	term_define_keys();
	term_enter_modes();
}

enum status term_open(
	struct term **out, const struct term_options *options, struct err *err)
{
	enum status st = check_terminal(err);
	struct term *term;

	if (st != ST_OK)
		return st;
	term = mem_zero(sizeof(*term));
	/* Exported sizes would freeze the size at what they say. */
	unsetenv("LINES");
	unsetenv("COLUMNS");
	if (pipe2(term->wake, O_CLOEXEC | O_NONBLOCK) == 0)
		term_signals_on(term->wake[1]);
	term->screen = newterm(NULL, stdout, stdin);
	if (!term->screen)
		term->screen = newterm("xterm", stdout, stdin);
	if (!term->screen) {
		term_signals_off();
		free(term);
		return err_set(err, ST_INVALID,
			"The terminal \"%s\" is not known here; set TERM, for "
			"example to xterm",
			getenv("TERM"));
	}
	set_level(term, options);
	set_modes();
	*out = term;
	return ST_OK;
}

void term_close(struct term *term)
{
	if (!term)
		return;
	term_leave_modes();
	endwin();
	delscreen(term->screen);
	term_signals_off();
	close(term->wake[0]);
	close(term->wake[1]);
	VEC_RELEASE(&term->pairs);
	free(term);
}

void term_size(const struct term *term, int *rows, int *cols)
{
	(void)term;
	*rows = LINES;
	*cols = COLS;
}

static void take_signal(struct term *term)
{
	unsigned char number;

	while (read(term->wake[0], &number, 1) == 1)
		term->signal = number;
}

bool term_wait(
	struct term *term, const struct pollfd *others, int count, int timeout)
{
	struct pollfd fds[8] = {
		{ STDIN_FILENO, POLLIN, 0 },
		{ term->wake[0], POLLIN, 0 },
	};

	for (int i = 0; i < count && i < 6; i++)
		fds[2 + i] = others[i];
	if (poll(fds, (nfds_t)(2 + count), timeout) < 0)
		return true; /* a signal; curses has its own for the size */
	take_signal(term);
	return !(fds[0].revents & (POLLHUP | POLLERR | POLLNVAL));
}

int term_signal(const struct term *term)
{
	return term->signal;
}

static void leave(void)
{
	def_prog_mode();
	term_leave_modes();
	endwin();
}

static void enter(void)
{
	reset_prog_mode();
	term_enter_modes();
	clearok(stdscr, TRUE);
	refresh();
}

void term_suspend(struct term *term)
{
	struct sigaction stop = { 0 }, old;

	(void)term;
	leave();
	stop.sa_handler = SIG_DFL;
	sigaction(SIGTSTP, &stop, &old);
	raise(SIGTSTP);
	sigaction(SIGTSTP, &old, NULL);
	enter();
}

/* "$PAGER" split at spaces, at most `max` words; never through a shell. */
static void split(char *command, char **words, int max)
{
	int count = 0;

	while (*command && count < max - 1) {
		words[count++] = command;
		command += strcspn(command, " ");
		while (*command == ' ')
			*command++ = 0;
	}
	words[count] = NULL;
}

static void run_pager(int from)
{
	const char *pager = getenv("PAGER");
	char *command = mem_text(pager && *pager ? pager : "less -R");
	char *words[16];

	split(command, words, 16);
	term_signals_off();
	dup2(from, STDIN_FILENO);
	execvp(words[0], words);
	_exit(127);
}

static void feed(int to, const struct buf *text)
{
	struct sigaction ignore = { 0 }, old;
	size_t at = 0;

	ignore.sa_handler = SIG_IGN; /* a pager may be left half-way */
	sigaction(SIGPIPE, &ignore, &old);
	while (at < text->len) {
		ssize_t wrote = write(to, text->data + at, text->len - at);

		if (wrote <= 0)
			break;
		at += (size_t)wrote;
	}
	sigaction(SIGPIPE, &old, NULL);
}

enum status term_page(
	struct term *term, const struct buf *text, struct err *err)
{
	int fds[2], result = 0;
	pid_t child;

	(void)term;
	if (pipe2(fds, O_CLOEXEC) < 0)
		return err_set(err, ST_IO,
			"no pipe could be opened; close other programs and "
			"try again");
	leave();
	child = fork();
	if (child == 0)
		run_pager(fds[0]);
	close(fds[0]);
	if (child > 0)
		feed(fds[1], text);
	close(fds[1]);
	if (child > 0)
		waitpid(child, &result, 0);
	enter();
	if (child < 0 || (WIFEXITED(result) && WEXITSTATUS(result) == 127))
		return err_set(err, ST_IO,
			"The pager did not start; set $PAGER to one that is "
			"there, for example less");
	return ST_OK;
}
