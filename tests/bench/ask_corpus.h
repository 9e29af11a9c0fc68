/*
 * tests/bench/ask_corpus.h -- articles and questions for the bench: read from
 * files, or made up.
 *
 * Made-up text follows a chain in which each syllable has few followers, so
 * that the number of different pairs grows as it does in real text.
 */
#ifndef ASK_CORPUS_H
#define ASK_CORPUS_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "base/vec.h"
#include "kb/tsv.h"

struct article {
	char *id, *title, *text;
};

struct corpus {
	VEC(struct article) articles;
	VEC(char *) questions;
	uint64_t seed;
};

enum {
	MADE_SYLLABLES = 6000,
	MADE_FOLLOWERS = 40,
};

static uint32_t corpus_random(struct corpus *corpus, uint32_t below)
{
	corpus->seed =
		corpus->seed * 6364136223846793005ULL + 1442695040888963407ULL;
	return (uint32_t)((corpus->seed >> 33) % below);
}

/* Small numbers come often. */
static uint32_t corpus_skewed(struct corpus *corpus, uint32_t below)
{
	double at = (double)corpus_random(corpus, 1 << 20) / (1 << 20);

	return (uint32_t)(at * at * at * (double)below);
}

static void put_syllable(struct buf *out, uint32_t number)
{
	static const char *const onsets[] = { "b", "c", "d", "đ", "g", "h", "k",
		"l", "m", "n", "p", "r", "s", "t", "v", "x", "ch", "kh", "ng",
		"nh", "ph", "th", "tr", "gi", "qu" };
	static const char *const vowels[] = { "a", "á", "à", "ả", "o", "ơ", "ô",
		"ộ", "u", "ư", "ự", "i", "ê", "ế", "ươ", "iê" };
	static const char *const codas[] = { "", "n", "ng", "m", "t", "c", "p",
		"nh", "ch", "i", "u", "o", "y", "a", "nn" };

	buf_puts(out, onsets[number % 25]);
	buf_puts(out, vowels[number / 25 % 16]);
	buf_puts(out, codas[number / 400 % 15]);
}

static void put_words(struct corpus *corpus, struct buf *out, uint32_t count)
{
	uint32_t word = corpus_skewed(corpus, MADE_SYLLABLES);

	for (uint32_t i = 0; i < count; i++) {
		uint32_t step = corpus_skewed(corpus, MADE_FOLLOWERS);

		put_syllable(out, word);
		buf_putc(out, i % 12 == 11 ? '\n' : ' ');
		word = (word * 31 + step * step * 17 + 7) % MADE_SYLLABLES;
		if (step < 4) /* frequent words keep coming back */
			word %= 1 + 20 * step * step * step;
	}
}

static void make_corpus(struct corpus *corpus, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		struct buf title = BUF_INIT, text = BUF_INIT, id = BUF_INIT;

		buf_printf(&id, "l%u_%u", i / 90, i % 90 + 1);
		put_words(corpus, &title, 9);
		put_words(corpus, &text, 60 + corpus_skewed(corpus, 500));
		*VEC_ADD(&corpus->articles) = (struct article){ buf_take(&id),
			buf_take(&title), buf_take(&text) };
	}
	for (int i = 0; i < 1000; i++) {
		struct buf text = BUF_INIT;

		put_words(corpus, &text, 8 + corpus_random(corpus, 20));
		*VEC_ADD(&corpus->questions) = buf_take(&text);
	}
}

static void read_rows(struct kb_tsv *tsv, const char *path, int columns)
{
	struct buf text = BUF_INIT;
	struct err err;

	if (path_read(&text, path, 1U << 30, &err) != ST_OK) {
		fprintf(stderr, "%s\n", err.text[LANG_EN]);
		exit(2);
	}
	kb_tsv_init(tsv, path, text.data, columns);
	buf_release(&text);
}

static void read_corpus(
	struct corpus *corpus, const char *articles, const char *questions)
{
	struct kb_tsv tsv;
	enum status st = ST_OK;

	read_rows(&tsv, articles, 3);
	while (kb_tsv_next(&tsv, &st, NULL))
		*VEC_ADD(&corpus->articles) =
			(struct article){ mem_text(tsv.column[0]),
				mem_text(tsv.column[1]),
				mem_text(tsv.column[2]) };
	kb_tsv_release(&tsv);
	read_rows(&tsv, questions, 2);
	while (kb_tsv_next(&tsv, &st, NULL))
		*VEC_ADD(&corpus->questions) = mem_text(tsv.column[1]);
	kb_tsv_release(&tsv);
}

/* One line of some article. */
static void put_line(struct corpus *corpus, struct buf *out, size_t from)
{
	const struct article *article =
		&corpus->articles.at[corpus_random(corpus, (uint32_t)from)];
	size_t len = strlen(article->text);
	const char *at = article->text +
			 (len ? corpus_random(corpus, (uint32_t)len) : 0);

	while (at > article->text && at[-1] != '\n')
		at--;
	buf_add(out, at, strcspn(at, "\n"));
	buf_putc(out, '\n');
}

/* More articles, of lines of those there are. */
static void grow_corpus(struct corpus *corpus, uint32_t count)
{
	size_t from = corpus->articles.len;

	while (corpus->articles.len < count) {
		size_t number = corpus->articles.len;
		const struct article *like =
			&corpus->articles.at[number % from];
		struct buf text = BUF_INIT, id = BUF_INIT;

		buf_printf(&id, "m%zu_%zu", number / 90, number % 90 + 1);
		for (int i = 0; i < 3; i++)
			put_line(corpus, &text, from);
		*VEC_ADD(&corpus->articles) = (struct article){ buf_take(&id),
			mem_text(like->title), buf_take(&text) };
	}
}

#endif
