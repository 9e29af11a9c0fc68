#include "tui/theme.h"

#include <stdbool.h>
#include <string.h>

/* A row per role: attributes alone, then with 8, 256 and all colours. */
struct row {
	unsigned mono;
	int32_t fg[THEME_LEVELS], bg[THEME_LEVELS];
	unsigned attrs; /* with colours */
};

#define OWN COLOR_OWN
#define FG(c8, c256, rgb) \
	{ \
		OWN, c8, c256, rgb \
	}
#define PLAIN \
	{ \
		OWN, OWN, OWN, OWN \
	}

static const struct row rows[ROLE_COUNT] = {
	[ROLE_TEXT] = { 0, PLAIN, PLAIN, 0 },
	[ROLE_DIM] = { LOOK_DIM, PLAIN, PLAIN, LOOK_DIM },
	[ROLE_STRONG] = { LOOK_BOLD, PLAIN, PLAIN, LOOK_BOLD },
	[ROLE_TITLE] = { LOOK_BOLD | LOOK_REVERSE, FG(7, 231, 0xf5f7fa),
		FG(4, 24, 0x1f4e79), LOOK_BOLD },
	[ROLE_STATUS] = { LOOK_REVERSE, FG(7, 253, 0xdfe3e8),
		FG(4, 238, 0x3a4350), 0 },
	[ROLE_HEADING] = { LOOK_BOLD | LOOK_UNDERLINE, FG(6, 31, 0x1f87b5),
		PLAIN, LOOK_BOLD },
	[ROLE_LABEL] = { LOOK_DIM, PLAIN, PLAIN, LOOK_DIM },
	[ROLE_KEY] = { LOOK_BOLD, FG(6, 31, 0x1f87b5), PLAIN, LOOK_BOLD },
	[ROLE_SELECTED] = { LOOK_REVERSE, PLAIN, PLAIN, LOOK_REVERSE },
	[ROLE_FOUND] = { LOOK_UNDERLINE | LOOK_BOLD, PLAIN, PLAIN,
		LOOK_UNDERLINE | LOOK_BOLD },
	[ROLE_INPUT] = { LOOK_UNDERLINE, PLAIN, PLAIN, LOOK_UNDERLINE },
	[ROLE_CITE] = { 0, FG(6, 30, 0x2b8a8a), PLAIN, 0 },
	[ROLE_GOOD] = { 0, FG(2, 34, 0x2e9e4f), PLAIN, 0 },
	[ROLE_WARN] = { LOOK_BOLD, FG(3, 172, 0xc77700), PLAIN, LOOK_BOLD },
	[ROLE_BAD] = { LOOK_BOLD, FG(1, 160, 0xd03030), PLAIN, LOOK_BOLD },
	[ROLE_ADDED] = { LOOK_BOLD, FG(2, 34, 0x2e9e4f), PLAIN, 0 },
	[ROLE_REMOVED] = { LOOK_DIM, FG(1, 160, 0xd03030), PLAIN, 0 },
	[ROLE_FRAME] = { LOOK_DIM, PLAIN, PLAIN, LOOK_DIM },
};

struct look theme_look(enum theme_level level, enum role role)
{
	const struct row *row = &rows[role];

	if (level == THEME_MONO)
		return (struct look){ OWN, OWN, row->mono };
	return (struct look){ row->fg[level], row->bg[level], row->attrs };
}

static bool says_true_color(const char *colorterm)
{
	return colorterm && (strcmp(colorterm, "truecolor") == 0 ||
				    strcmp(colorterm, "24bit") == 0);
}

enum theme_level theme_level_for(
	int colors, const char *colorterm, const char *no_color)
{
	if ((no_color && *no_color) || colors < 8)
		return THEME_MONO;
	if (colors > 256 && says_true_color(colorterm))
		return THEME_TRUE;
	return colors >= 256 ? THEME_256 : THEME_8;
}
