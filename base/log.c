#include "base/log.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/text.h"

static const char *const names[] = {
	[LOG_ERROR] = "error",
	[LOG_WARN] = "warn",
	[LOG_INFO] = "info",
	[LOG_DEBUG] = "debug",
};

static enum log_level wanted(void)
{
	const char *name = getenv("TROLY_LOG");

	for (enum log_level level = LOG_ERROR; name && level <= LOG_DEBUG;
		level++)
		if (strcmp(names[level], name) == 0)
			return level;
	return LOG_WARN;
}

/* A line break in a text must not look like a second event. */
static void put_visible(struct buf *line, const char *text, size_t len)
{
	struct buf safe = BUF_INIT;

	text_safe(&safe, text, len);
	for (size_t i = 0; i < safe.len; i++)
		if (safe.data[i] == '\n')
			buf_puts(line, "\\n");
		else if (safe.data[i] == '\t')
			buf_puts(line, "\\t");
		else
			buf_putc(line, safe.data[i]);
	buf_release(&safe);
}

void log_line(enum log_level level, const char *fmt, ...)
{
	struct buf text = BUF_INIT, line = BUF_INIT;
	char now[MOMENT_TEXT];
	va_list args;

	if (level > wanted())
		return;
	va_start(args, fmt);
	buf_vprintf(&text, fmt, args);
	va_end(args);
	moment_format(now, moment_now());
	buf_printf(&line, "%s %s ", now, names[level]);
	put_visible(&line, text.data, text.len);
	buf_putc(&line, '\n');
	/* One write, so that lines of several processes do not mix. There is
	 * nobody to tell when it fails. */
	(void)!write(STDERR_FILENO, line.data, line.len);
	buf_release(&line);
	buf_release(&text);
}
