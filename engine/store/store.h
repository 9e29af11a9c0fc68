/*
 * engine/store/store.h -- what must not be lost: cases and their journals,
 * requests that were done, questions that were asked, settings.
 *
 * A case is a row with the head that lists show, and a journal of events that
 * is only ever appended to. JSON shapes (case head, event) are those of
 * docs/wire.md; `overdue` is left to the caller, who knows the day.
 *
 * Durability: a call that writes returns when its bytes are on the disk
 * (fsync). Writers that come at the same time share one fsync. A write is
 * whole or not there, whatever ends the process or the power.
 *
 * Ownership: json_t outs are new references; strings that are given are
 * borrowed for the call.
 * Errors: ST_DAMAGED when the file is not what was written (nothing is
 * changed then), ST_IO for a full or failing disk, ST_CONFLICT and
 * ST_NOT_FOUND as said below.
 * Threads: every function may be called from any thread; calls block.
 */
#ifndef ENGINE_STORE_STORE_H
#define ENGINE_STORE_STORE_H

#include "base/date.h"
#include "base/json.h"

struct store;

/* Open the file, or make it when there is none. A file of up to
 * STORE_QUICK_CHECK bytes is checked as a whole first; a larger one should be
 * checked in the background with store_check(). */
enum {
	STORE_QUICK_CHECK = 32 * 1024 * 1024
};
NODISCARD enum status store_open(
	struct store **out, const char *path, struct err *err);
/* Waits for the writes that are under way. */
void store_close(struct store *store);

/* True when the file was too large to be checked by store_open(). */
bool store_unchecked(const struct store *store);
NODISCARD enum status store_check(struct store *store, struct err *err);

/* A copy of everything as it is at one moment, in a new file. */
NODISCARD enum status store_backup(
	struct store *store, const char *path, struct err *err);

/* Bytes of "<procedure>-<number>" with NUL. */
enum {
	STORE_CASE_ID = 128
};

/* One step of a case: its events, and the head that they lead to. */
struct store_step {
	const char *case_id;   /* NULL: a new case */
	const char *procedure; /* of a new case */
	const char *unit;      /* of a new case */
	const char *person;    /* who did it */
	const char *request;   /* 32 hexadecimal digits */
	const char *digest;    /* of what the request asks */
	const char *commit;    /* knowledge commit */
	moment_t at;
	json_int_t expect; /* events that the journal holds before */
	json_t *head;      /* title, status, step?, due? */
	json_t *events;    /* array of {kind, data, text} */
	json_t *work;      /* array of work, what people have to do; or NULL */
	moment_t wake;     /* when to look at the case again; 0: never */
};

struct store_done {
	char case_id[STORE_CASE_ID];
	json_int_t n;  /* number of the last event of this request */
	bool repeated; /* the request had been done before; nothing written */
};

/* Append. The same request of the same person is done once; with another
 * digest it is ST_CONFLICT. ST_CONFLICT too when the journal has moved on,
 * ST_NOT_FOUND when there is no such case. */
NODISCARD enum status store_step(struct store_done *out, struct store *store,
	const struct store_step *step, struct err *err);

/* The head, the work and the wake of a case that nothing happened to: no event
 * is written. ST_CONFLICT when the journal has moved on. */
NODISCARD enum status store_follow(
	struct store *store, const struct store_step *step, struct err *err);

/* Case head. */
NODISCARD enum status store_case(
	json_t **out, struct store *store, const char *id, struct err *err);

/* Events 1 ... `last` of the case, or all when last is 0. ST_NOT_FOUND when
 * there is no such case or it has fewer. */
NODISCARD enum status store_events(json_t **out, struct store *store,
	const char *id, json_int_t last, struct err *err);

/* Case heads, the one changed last first. NULL members match everything. */
struct store_filter {
	const char *status, *procedure, *unit;
};
NODISCARD enum status store_cases(json_t **out, struct store *store,
	const struct store_filter *filter, struct err *err);

/* Up to `limit` ids of cases whose wake is not after `now`, the longest due
 * first. New reference. */
NODISCARD enum status store_due(json_t **ids, struct store *store, moment_t now,
	int limit, struct err *err);

/* Look at the case again at `wake`. */
NODISCARD enum status store_put_off(
	struct store *store, const char *id, moment_t wake, struct err *err);

/* Work: {case, title, procedure, unit, step, step_title, role?, person?, due?,
 * late?: role that heard of it}, by due day. */
struct store_inbox {
	const char *person; /* whose; never NULL */
	const char *role;   /* only of this role; or NULL */
	const char *unit;   /* only of this unit; or NULL */
	bool open;          /* not the person's own, but free to take */
	int limit;
};
/* *total counts all of them, listed or not. */
NODISCARD enum status store_work(json_t **out, json_int_t *total,
	struct store *store, const struct store_inbox *inbox, struct err *err);

/* Who has which role in a unit: an object of role to people. */
NODISCARD enum status store_roles(
	json_t **out, struct store *store, const char *unit, struct err *err);
NODISCARD enum status store_role_set(struct store *store, const char *unit,
	const char *role, const char *person, bool has, struct err *err);

/* What a request led to: *reply is NULL when it is new. ST_CONFLICT when it
 * asked for something else then. Of a step it is {"case", "n"}. Requests are
 * remembered for STORE_REQUEST_DAYS. */
enum {
	STORE_REQUEST_DAYS = 7
};
NODISCARD enum status store_request(json_t **reply, struct store *store,
	const char *person, const char *request, const char *digest,
	struct err *err);

/* Remember the reply of a request that has been done elsewhere. */
struct store_reply {
	const char *person, *request, *digest;
	moment_t at;
	const json_t *reply;
};
NODISCARD enum status store_request_keep(
	struct store *store, const struct store_reply *reply, struct err *err);

/* A row of the question log. It is written soon, and not waited for. */
struct store_question {
	moment_t at;
	const char *person, *question, *unit, *status, *entry, *commit;
	double confidence;
};
enum {
	STORE_OPEN_QUESTIONS = 5000 /* read at most */
};
void store_question(struct store *store, const struct store_question *row);

/* Questions that are open: not known, or answered wrongly. Each is {id, at,
 * question, unit, status, entry?, note?, curator?}, the oldest first. `unit`
 * may be NULL. */
NODISCARD enum status store_open_questions(
	json_t **out, struct store *store, const char *unit, struct err *err);

/* An answer that somebody found wrong; `note` may be NULL. */
NODISCARD enum status store_wrong(struct store *store,
	const struct store_question *row, const char *note, struct err *err);

/* Give the questions (array of ids) to a curator, or close them for a reason:
 * `column` is what changes. */
enum store_question_mark {
	STORE_CURATOR,
	STORE_CLOSED,
};
NODISCARD enum status store_mark_questions(struct store *store,
	const json_t *ids, enum store_question_mark mark, const char *text,
	struct err *err);

/* How many were asked from `since` on: an array of {unit, status, n}. */
NODISCARD enum status store_asked(
	json_t **out, struct store *store, moment_t since, struct err *err);

/* A setting; *out is NULL when it was never set. */
NODISCARD enum status store_setting(
	char **out, struct store *store, const char *name, struct err *err);
NODISCARD enum status store_setting_set(struct store *store, const char *name,
	const char *value, struct err *err);

#endif
