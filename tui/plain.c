#include "tui/plain.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum {
	COLS = 80,     /* where there is no terminal */
	COLS_MIN = 20, /* a narrower terminal is not believed */
};

static int columns(void)
{
	struct winsize size = { 0 };

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 ||
		size.ws_col < COLS_MIN)
		return COLS;
	return size.ws_col;
}

/* How many colours the terminal has, by its name. */
static int colors(void)
{
	const char *term = getenv("TERM");
	const char *colorterm = getenv("COLORTERM");

	if (!term || strcmp(term, "dumb") == 0 ||
		strncmp(term, "vt", strlen("vt")) == 0)
		return 1;
	if (colorterm && *colorterm)
		return 1 << 24;
	return strstr(term, "256color") ? 256 : 8;
}

struct plain plain_for(const struct options *options)
{
	bool tty = isatty(STDOUT_FILENO);
	bool always = options->when == APP_COLOR_ALWAYS;
	bool quiet = options->plain || options->accessible ||
		     options->when == APP_COLOR_NEVER;
	struct plain how = { .cols = tty ? columns() : COLS };

	how.level = theme_level_for(colors(), getenv("COLORTERM"),
		always ? NULL : getenv("NO_COLOR"));
	if (always && how.level == THEME_MONO)
		how.level = THEME_8;
	how.styled = !quiet && (always || (tty && how.level != THEME_MONO));
	how.ascii = options->plain || options->accessible || options->ascii;
	return how;
}

static void put_color(
	struct buf *out, enum theme_level level, int32_t color, int base)
{
	if (color == COLOR_OWN)
		return;
	if (level == THEME_TRUE)
		buf_printf(out, ";%d;2;%d;%d;%d", base + 8, color >> 16 & 255,
			color >> 8 & 255, color & 255);
	else if (level == THEME_256)
		buf_printf(out, ";%d;5;%d", base + 8, (int)color);
	else
		buf_printf(out, ";%d", base + (int)color);
}

/* Select the look, from whatever was selected. */
static void put_look(struct buf *out, enum theme_level level, struct look look)
{
	static const struct {
		unsigned attr;
		const char *code;
	} codes[] = { { LOOK_BOLD, ";1" }, { LOOK_DIM, ";2" },
		{ LOOK_UNDERLINE, ";4" }, { LOOK_REVERSE, ";7" } };

	buf_puts(out, "\033[0");
	for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++)
		if (look.attrs & codes[i].attr)
			buf_puts(out, codes[i].code);
	put_color(out, level, look.fg, 30);
	put_color(out, level, look.bg, 40);
	buf_putc(out, 'm');
}

static bool is_own(struct look look)
{
	return !look.attrs && look.fg == COLOR_OWN && look.bg == COLOR_OWN;
}

static void put_run(struct buf *out, enum theme_level level, enum role role,
	const char *text, size_t len)
{
	struct look look = theme_look(level, role);

	if (is_own(look)) {
		buf_add(out, text, len);
		return;
	}
	put_look(out, level, look);
	buf_add(out, text, len);
	buf_puts(out, "\033[0m");
}

/* Where the style after `style` begins, at most `end`. */
static size_t style_end(const struct page *page, size_t style, size_t end)
{
	if (style + 1 < page->styles.len && page->styles.at[style + 1].at < end)
		return page->styles.at[style + 1].at;
	return end;
}

/* `*style` only moves onwards: lines come in order. */
static void put_styled(struct buf *out, const struct page *page, size_t *style,
	enum theme_level level, size_t at, size_t end)
{
	while (at < end) {
		while (*style + 1 < page->styles.len &&
			page->styles.at[*style + 1].at <= at)
			(*style)++;
		size_t next = style_end(page, *style, end);

		put_run(out, level, page->styles.at[*style].role,
			page->text.data + at, next - at);
		at = next;
	}
}

void plain_put(struct buf *out, const struct page *page, struct plain how)
{
	size_t style = 0;

	for (size_t i = 0; i < page->lines.len; i++) {
		const struct page_line *line = &page->lines.at[i];
		const char *text = page->text.data + line->at;
		size_t len = line->len;

		while (len > 0 && text[len - 1] == ' ')
			len--;
		for (int x = 0; x < line->indent && len > 0; x++)
			buf_putc(out, ' ');
		if (how.styled)
			put_styled(out, page, &style, how.level, line->at,
				line->at + len);
		else
			buf_add(out, text, len);
		buf_putc(out, '\n');
	}
}

enum status plain_write(const struct buf *text, struct err *err)
{
	size_t done = 0;

	while (done < text->len) {
		ssize_t put = write(
			STDOUT_FILENO, text->data + done, text->len - done);

		if (put < 0 && errno == EPIPE)
			return ST_OK;
		if (put < 0 && errno != EINTR)
			return err_set(err, ST_IO,
				"The output cannot be written (%s); check the "
				"disk",
				strerrorname_np(errno));
		done += put > 0 ? (size_t)put : 0;
	}
	return ST_OK;
}
