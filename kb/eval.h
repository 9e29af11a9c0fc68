/*
 * kb/eval.h -- asks a bank of questions and counts what came.
 *
 *   right     the expected entry was answered; or, where nothing is expected,
 *             nothing was answered
 *   partial   not answered, and the expected entry is among what was offered
 *             to choose from; or answered in part
 *   wrong     another entry was answered
 *   declined  nothing was answered, though an entry is there
 *
 * Of the questions, `right` must be KB_GATE or more: what the Minister set.
 */
#ifndef KB_EVAL_H
#define KB_EVAL_H

#include "kb/answer.h"

#define KB_GATE 0.9

enum kb_verdict {
	KB_RIGHT,
	KB_PARTLY,
	KB_WRONG,
	KB_DECLINED,
	KB_VERDICT_COUNT,
};

struct kb_asked {
	const struct kb_question *question; /* borrowed */
	const struct kb_entry *got;         /* NULL when nothing was answered */
	enum kb_outcome outcome;
	enum kb_verdict verdict;
	float confidence;
};

enum {
	KB_EVAL_BINS = 10
};

/* Of the answers that were given with a confidence in one tenth of 0 ... 1:
 * how many, how many were right, and how sure they were together. Where both
 * shares agree, the confidence means what it says. */
struct kb_eval_bin {
	size_t given, right;
	double confidence; /* sum */
};

struct kb_eval {
	struct kb_asked *asked; /* in the order of the questions */
	size_t len;
	size_t total[KB_VERDICT_COUNT];
};

/* The bins of some of the questions: those that `take` says; NULL for all. */
void kb_eval_reliability(struct kb_eval_bin bins[KB_EVAL_BINS],
	const struct kb_eval *eval,
	bool (*take)(const struct kb_asked *asked, void *ctx), void *ctx);

/* Ask each question, of all units together, on the law date. A question that
 * cannot be asked (empty, too long) counts as declined. */
void kb_eval_run(struct kb_eval *out, const struct kb_library *library,
	const struct kb_questions *questions, date_t as_of);
void kb_eval_release(struct kb_eval *eval);

/* "right", "partial", "wrong", "declined". */
const char *kb_verdict_name(enum kb_verdict verdict);

#endif
