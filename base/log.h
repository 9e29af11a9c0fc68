/*
 * base/log.h -- one line per event on stderr, for whoever runs the engine.
 *
 * Lines are "2026-11-23T08:00:00.000Z level text"; control characters are
 * made visible. $TROLY_LOG is error, warn (default), info or debug.
 */
#ifndef BASE_LOG_H
#define BASE_LOG_H

#include "base/status.h"

enum log_level {
	LOG_ERROR,
	LOG_WARN,
	LOG_INFO,
	LOG_DEBUG
};

void log_line(enum log_level level, const char *fmt, ...) PRINTF_LIKE(2, 3);

#endif
