/*
 * tests/bench/ask_peers.h -- what the index is measured beside.
 *
 * SQLite FTS5: syllables without marks, an OR query ranked by bm25(), ten rows.
 * The bound: a plain inverted index of syllables in memory, one byte of weight
 * a posting, sums of all lists and the ten greatest. It knows no pairs, no
 * titles, repairs nothing and reads no document: what is left when a question
 * is only added up.
 */
#ifndef ASK_PEERS_H
#define ASK_PEERS_H

#include <sqlite3.h>
#include <unistd.h>

#include "kb/token.h"
#include "kb/vocab.h"
#include "tests/bench/ask_corpus.h"

/* --- SQLite FTS5 --- */

static void sql(sqlite3 *db, const char *text)
{
	char *why = NULL;

	if (sqlite3_exec(db, text, NULL, NULL, &why) != SQLITE_OK) {
		fprintf(stderr, "%s: %s\n", text, why);
		exit(1);
	}
}

static sqlite3 *fts_build(const struct corpus *corpus, const char *path)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *add = NULL;

	unlink(path);
	sqlite3_open(path, &db);
	sql(db, "PRAGMA synchronous=OFF; PRAGMA journal_mode=OFF; CREATE "
		"VIRTUAL TABLE a USING fts5(title, text, content='', tokenize="
		"'unicode61 remove_diacritics 2'); BEGIN");
	sqlite3_prepare_v2(db,
		"INSERT INTO a(rowid, title, text) VALUES(?, ?, ?)", -1, &add,
		NULL);
	for (size_t i = 0; i < corpus->articles.len; i++) {
		const struct article *article = &corpus->articles.at[i];

		sqlite3_bind_int64(add, 1, (sqlite3_int64)i + 1);
		sqlite3_bind_text(add, 2, article->title, -1, SQLITE_STATIC);
		sqlite3_bind_text(add, 3, article->text, -1, SQLITE_STATIC);
		sqlite3_step(add);
		sqlite3_reset(add);
	}
	sqlite3_finalize(add);
	sql(db, "COMMIT");
	return db;
}

static void fts_ask(sqlite3 *db, const char *question)
{
	struct buf match = BUF_INIT;
	struct kb_tokens tokens;
	sqlite3_stmt *find = NULL;

	kb_tokens_init(&tokens, question, strlen(question));
	while (kb_tokens_next(&tokens))
		buf_printf(&match, "%s\"%s\"", match.len ? " OR " : "",
			tokens.marked);
	sqlite3_prepare_v2(db,
		"SELECT rowid FROM a WHERE a MATCH ? ORDER BY bm25(a) LIMIT 10",
		-1, &find, NULL);
	sqlite3_bind_text(find, 1, match.data, -1, SQLITE_STATIC);
	while (sqlite3_step(find) == SQLITE_ROW)
		;
	sqlite3_finalize(find);
	buf_release(&match);
}

/* --- the bound --- */

struct bound_posting {
	uint32_t doc;
	float weight;
};

struct bound {
	struct kb_vocab vocab;
	VEC(struct kb_bound_list { VEC(struct bound_posting) list; }) lists;
	float *sums;
	size_t docs;
};

static void bound_add(struct bound *bound, uint32_t doc, const char *text)
{
	struct kb_tokens tokens;

	kb_tokens_init(&tokens, text, strlen(text));
	while (kb_tokens_next(&tokens)) {
		uint32_t word = kb_vocab_add(
			&bound->vocab, tokens.folded, tokens.folded_len);

		if (word == bound->lists.len)
			memset(VEC_ADD(&bound->lists), 0,
				sizeof(*bound->lists.at));
		struct kb_bound_list *row = &bound->lists.at[word];

		if (row->list.len && row->list.at[row->list.len - 1].doc == doc)
			continue;
		*VEC_ADD(&row->list) = (struct bound_posting){ doc, 1 };
	}
}

static void bound_build(struct bound *bound, const struct corpus *corpus)
{
	bound->docs = corpus->articles.len;
	for (size_t i = 0; i < bound->docs; i++) {
		bound_add(bound, (uint32_t)i, corpus->articles.at[i].title);
		bound_add(bound, (uint32_t)i, corpus->articles.at[i].text);
	}
	bound->sums = mem_zero(bound->docs * sizeof(*bound->sums));
}

static uint32_t bound_best(struct bound *bound)
{
	uint32_t best[10] = { 0 };

	for (uint32_t doc = 0; doc < bound->docs; doc++) {
		int at = 10;

		while (at > 0 && bound->sums[doc] > bound->sums[best[at - 1]])
			at--;
		if (at == 10)
			continue;
		memmove(best + at + 1, best + at,
			(size_t)(9 - at) * sizeof(*best));
		best[at] = doc;
	}
	return best[0];
}

static uint32_t bound_ask(struct bound *bound, const char *question)
{
	struct kb_tokens tokens;

	memset(bound->sums, 0, bound->docs * sizeof(*bound->sums));
	kb_tokens_init(&tokens, question, strlen(question));
	while (kb_tokens_next(&tokens)) {
		uint32_t word = kb_vocab_find(
			&bound->vocab, tokens.folded, tokens.folded_len);

		if (word == KB_NO_WORD)
			continue;
		const struct kb_bound_list *row = &bound->lists.at[word];
		float idf = (float)bound->docs / (float)row->list.len;

		for (size_t i = 0; i < row->list.len; i++)
			bound->sums[row->list.at[i].doc] +=
				idf * row->list.at[i].weight;
	}
	return bound_best(bound);
}

#endif
