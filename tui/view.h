/*
 * tui/view.h -- one screenful about one thing, and what it may ask for.
 *
 * A view is data, a page and a place on it. Its class writes the page from
 * the data (write) and acts on commands; it never waits and never draws on a
 * terminal. Replies come by tag: a newer request with the same tag makes the
 * reply to an older one stale, and a stale reply is dropped. The last good
 * data stays while a request runs or after one failed.
 *
 * Ownership: params given to a request are stolen; data is borrowed. A view
 * lives until it is popped off the stack.
 */
#ifndef TUI_VIEW_H
#define TUI_VIEW_H

#include "base/json.h"
#include "tui/key.h"
#include "tui/pane.h"

struct app;
struct view;

enum {
	VIEW_TAGS = 4
};

struct view_class {
	const char *name; /* as it is remembered between sessions */
	enum context context;
	size_t size;                      /* of `own`, zeroed; 0 for none */
	void (*open)(struct view *view);  /* send what is needed */
	void (*close)(struct view *view); /* release `own`; may be NULL */
	void (*title)(struct view *view, struct buf *out);
	/* New data or an error at `tag`; may be NULL. */
	void (*reply)(struct view *view, int tag);
	void (*write)(struct view *view, struct page *page);
	void (*select)(struct view *view, const struct page_target *target);
	/* Commands of this view; false when it is not one of them. */
	bool (*command)(struct view *view, enum command command);
	/* A sentence why the command can't be done now, or NULL. */
	const char *(*refuses)(struct view *view, enum command command);
	/* Keys before the keymap, while text is typed; may be NULL. */
	bool (*key)(struct view *view, key_code key);
	/* Text is being typed; may be NULL for a view where none is. */
	bool (*typing)(struct view *view);
	/* Draw another way than one pane; may be NULL. */
	void (*draw)(struct view *view, struct grid *grid, struct rect at);
	/* The prompt was answered. */
	void (*submit)(struct view *view, int what, const char *text);
	/* The pane that movement and searching go to; NULL: the one pane. */
	struct pane *(*focus)(struct view *view);
};

struct view {
	const struct view_class *class;
	struct app *app;
	enum lang lang;
	char *arg; /* the id it is about; owned, may be NULL */
	struct pane pane;
	json_t *data[VIEW_TAGS];       /* the last good reply */
	json_int_t waiting[VIEW_TAGS]; /* the newest request; 0 for none */
	enum status status[VIEW_TAGS]; /* of the last reply */
	struct err err[VIEW_TAGS];
	struct buf filter; /* folded; "" for none */
	char *wish;        /* the target to go to when it is there; owned */
	bool dirty;        /* the page is older than the data */
	void *own;
};

/* The class of that name, or NULL. */
const struct view_class *view_class_named(const char *name);

struct view *view_new(
	struct app *app, const struct view_class *class, const char *arg);
void view_free(struct view *view);

/* Write the page anew for this size if it is dirty. */
void view_settle(struct view *view, int rows, int cols);

/* Ask the engine. `params` may be NULL; law date and revision are added. */
void view_request(
	struct view *view, int tag, const char *method, json_t *params);
/* The same for a method that writes: a request id is added. */
void view_write(struct view *view, int tag, const char *method, json_t *params);
/* {key: value}, for params of one text. */
json_t *view_params(const char *key, const char *value);

/* Open another view on top; `name` is of a class. */
void view_push(struct view *view, const char *name, const char *arg);
/* Close this view and open another in its place. */
void view_replace(struct view *view, const char *name, const char *arg);

/* The message line. */
void view_say(struct view *view, enum role role, const char *text);

void view_prompt(struct view *view, int what, const char *label);
void view_confirm(struct view *view, int what, const char *question);
void view_confirm_name(
	struct view *view, int what, const char *question, const char *name);

/* True when the row with this text passes the filter. */
bool view_passes(struct view *view, const char *text);

/* Write why there is no data at `tag` yet; true when there is data. */
bool view_has(struct view *view, struct page *page, int tag);

#endif
