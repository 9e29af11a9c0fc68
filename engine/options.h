/*
 * engine/options.h -- the command line of trolyd.
 */
#ifndef ENGINE_OPTIONS_H
#define ENGINE_OPTIONS_H

#include <stdbool.h>

#include "base/buf.h"
#include "engine/plugin_limits.h"

struct options {
	const char *data;   /* NULL: where path_data() says */
	const char *socket; /* serve others here, or NULL */
	int fd;             /* the first client's socket, or -1 */
	enum lang lang;
	struct plugin_limits limits;
	bool readonly, help, version, selftest;
};

/* ST_INVALID with a sentence for what is not understood. Texts are borrowed
 * from argv. */
NODISCARD enum status options_read(
	struct options *out, int argc, char **argv, struct err *err);

/* Append what --help shows. */
void options_help(struct buf *out, enum lang lang);

#endif
