#include "tui/command.h"

static const struct command_row commands[CMD_COUNT] = {
#define COMMAND(id, name, keys, contexts, en, vi, help_en, help_vi) \
	[CMD_##id] = { name, keys, contexts, WORDS(en, vi), \
		WORDS(help_en, help_vi) },
#include "tui/commands.def"
#undef COMMAND
};

const struct command_row *command_row(enum command command)
{
	return &commands[command];
}
