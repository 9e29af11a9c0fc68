/*
 * tui/session.h -- where the person was, for the next start.
 *
 * One small file under the state folder, by data folder or server. It is
 * never needed: what can't be read or written is passed over.
 */
#ifndef TUI_SESSION_H
#define TUI_SESSION_H

struct app;

/* Open the views that were open. */
void session_restore(struct app *app);
void session_save(const struct app *app);

#endif
