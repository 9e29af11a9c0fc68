/*
 * Signals of the terminal. A handler can reach nothing but static memory, so
 * this file has the two variables of the program that are not passed down;
 * both are written before the handlers are installed.
 */
#include <errno.h>
#include <signal.h>
#include <termios.h>
#include <unistd.h>

#include "tui/term_int.h"

static int wake_fd = -1;
static struct termios before;

static const int ends[] = { SIGTERM, SIGHUP, SIGINT };
static const int crashes[] = { SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL };

enum {
	ENDS = sizeof(ends) / sizeof(ends[0]),
	CRASHES = sizeof(crashes) / sizeof(crashes[0]),
};

static void asked_to_end(int signal)
{
	unsigned char number = (unsigned char)signal;
	int saved = errno;
	ssize_t written = write(wake_fd, &number, 1);

	(void)written; /* a full pipe has woken us already */
	errno = saved;
}

/* Each step on its own: one that fails does not stop the next. */
static void crashed(int signal_number)
{
	static const char reset[] = "\033[?2004l\033[?1000l\033[?1006l\033[0m"
				    "\033[?25h\033[?1049l\033[?1l\033>\r\n";
	ssize_t written = write(STDOUT_FILENO, reset, sizeof(reset) - 1);

	(void)written;
	tcsetattr(STDIN_FILENO, TCSANOW, &before);
	signal(signal_number, SIG_DFL);
	raise(signal_number);
}

static void handle(const int *signals, int count, void (*handler)(int))
{
	struct sigaction action = { 0 };

	action.sa_handler = handler;
	sigemptyset(&action.sa_mask);
	for (int i = 0; i < count; i++)
		sigaction(signals[i], &action, NULL);
}

void term_signals_on(int fd)
{
	wake_fd = fd;
	tcgetattr(STDIN_FILENO, &before);
	handle(ends, ENDS, asked_to_end);
	handle(crashes, CRASHES, crashed);
}

void term_signals_off(void)
{
	handle(ends, ENDS, SIG_DFL);
	handle(crashes, CRASHES, SIG_DFL);
}
