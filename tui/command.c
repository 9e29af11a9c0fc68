#include "tui/command.h"

static const struct command_row commands[CMD_COUNT] = {
#define COMMAND(id, name, keys, contexts, english, vietnamese) \
	[CMD_##id] = { name, keys, contexts, WORDS(english, vietnamese) },
#include "tui/commands.def"
#undef COMMAND
};

const struct command_row *command_row(enum command command)
{
	return &commands[command];
}
