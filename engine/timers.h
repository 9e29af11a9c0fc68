/*
 * engine/timers.h -- what time alone brings: waits that are over, reminders,
 * what is late, and procedures that begin again every month or quarter.
 *
 * One thread looks for cases whose moment has come and ticks them; the
 * journal says what was told, so nothing is told twice, whatever ends the
 * engine and whenever. A clock that jumps ahead is not believed until it has
 * stood there for TIMERS_DOUBT_MS; one that is set back only makes it wait.
 */
#ifndef ENGINE_TIMERS_H
#define ENGINE_TIMERS_H

#include "engine/engine.h"

enum {
	TIMERS_LOOK_MS = 15 * 1000,       /* between two looks */
	TIMERS_DOUBT_MS = 10 * 60 * 1000, /* a jumped clock is watched */
	TIMERS_JUMP_MS = 60 * 60 * 1000,  /* what counts as a jump */
};

struct timers;

/* The engine is borrowed; NULL when it is read-only. */
struct timers *timers_start(struct engine *engine);
/* Waits for the look that is under way. */
void timers_stop(struct timers *timers);

/* One look, by the caller's thread: how many cases were ticked. */
int timers_look(struct engine *engine);

/* Open the cases of a new month, quarter or year; each once. */
void timers_begin_periods(struct engine *engine);

/* The period of a day: "2026-11", "2026-Q4", "2026"; false for no period. */
bool timers_period(char out[16], const char *every, date_t day);

/* Whether a wall clock that moved by `wall` while `real` went by is to be
 * believed. */
bool timers_believes(moment_t wall, moment_t real);

#endif
