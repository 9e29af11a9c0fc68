/*
 * kb/ranking.h -- how well documents are found, measured without answering.
 *
 * Builds an index of a corpus, asks every question of a list as
 * kb/answer.h would, and looks where the documents that judges named stand.
 * Nothing of the knowledge repository is read.
 *
 * The texts are UTF-8, a row a line, columns between TABs; in texts "\n",
 * "\t" and "\\" stand for a line's end, a TAB and a backslash:
 *   corpus   id, title, text; a title "Law — Article" is cut at the dash
 *   queries  number of the question, question
 *   qrels    number of the question, id; one row for each document that is
 *            right. TREC's four columns (number, 0, id, grade) are read too
 *   groups   number of the question, name of its group (optional)
 *
 * Errors: ST_INVALID for a row that is cut short; ST_INVALID when no question
 * has a document that is right.
 */
#ifndef KB_RANKING_H
#define KB_RANKING_H

#include "base/buf.h"
#include "base/vec.h"
#include "kb/weights.h"

enum {
	KB_RANKING_DEPTH = 20, /* documents of a question that are kept */
	KB_RANKING_CUTS = 4,
};

/* 1, 3, 5, 10: a question is a hit at a cut when a right document stands
 * among the first so many. */
extern const uint32_t KB_RANKING_CUT[KB_RANKING_CUTS];

struct kb_ranking_texts {
	const char *corpus, *queries, *qrels;
	const char *groups; /* or NULL */
	const char *index;  /* where the index is put while it is used */
	bool frozen;        /* ask as typed: no repair */
};

/* Of one group of questions; the first one, named "all", is of all. */
struct kb_ranking_group {
	char *name;
	size_t questions;
	size_t hits[KB_RANKING_CUTS];
	double reciprocal; /* sum of 1 / place of the first right document */
};

struct kb_ranking {
	VEC(struct kb_ranking_group) groups;
	size_t documents;
	double build_ms, median_ms, p99_ms, slowest_ms;
	struct buf run; /* TREC: number Q0 id rank score troly */
};
#define KB_RANKING_INIT \
	((struct kb_ranking){ .groups = VEC_INIT, .run = BUF_INIT })

NODISCARD enum status kb_ranking_run(struct kb_ranking *out,
	const struct kb_ranking_texts *texts, const struct kb_weights *weights,
	struct err *err);
void kb_ranking_release(struct kb_ranking *ranking);

#endif
