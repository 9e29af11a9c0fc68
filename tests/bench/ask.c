/*
 * How long a question takes, beside SQLite FTS5, Xapian and a plain C bound.
 *
 *	make bench-ask                          17,741 made-up articles
 *	make bench-ask ARGS="FILE QUERIES"      of files as `troly eval
 *	                                        --ranking` takes them
 *	make bench-ask ARGS="... --grow 600000" more articles, of the lines of
 *	                                        those there are; ours only
 *
 * "Ours" is everything: normal form, repair, glossary, candidates, and the
 * best of them read word by word. All in one thread of one process.
 */

#include "tests/bench/ask_peers.h"

#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"
#include "kb/glossary.h"
#include "kb/index_build.h"
#include "kb/rank.h"
#include "kb/repair.h"

enum {
	ARTICLES = 17741,
	SLOW = 200, /* questions for who needs a tenth of a second for each */
};

struct ours {
	struct kb_index *index;
	struct kb_glossary *glossary;
};

static double now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static int by_value(const void *a, const void *b)
{
	double left = *(const double *)a, right = *(const double *)b;

	return left < right ? -1 : left > right;
}

static void must(enum status st, const struct err *err)
{
	if (st == ST_OK)
		return;
	fprintf(stderr, "%s\n", err->text[LANG_EN]);
	exit(1);
}

static double size_of(const char *path)
{
	struct stat about;

	return stat(path, &about) == 0 ? (double)about.st_size / 1e6 : 0;
}

static void build_ours(
	struct ours *ours, const struct corpus *corpus, const char *path)
{
	struct kb_index_build *build = kb_index_build_new(&KB_WEIGHTS);
	struct err err;

	for (size_t i = 0; i < corpus->articles.len; i++) {
		const struct article *article = &corpus->articles.at[i];
		const char *cut = strstr(article->title, " — ");
		const char *title = cut ? cut + strlen(" — ") : article->title;
		char *group = mem_bytes(article->id, strcspn(article->id, "_"));

		kb_index_build_add(build, article->id, group);
		if (cut)
			kb_index_build_text(build, KB_FIELD_LAW, article->title,
				(size_t)(cut - article->title));
		kb_index_build_text(
			build, KB_FIELD_TITLE, title, strlen(title));
		kb_index_build_text(build, KB_FIELD_BODY, article->text,
			strlen(article->text));
		free(group);
	}
	kb_glossary_teach(build);
	must(kb_index_build_write(build, path, &err), &err);
	kb_index_build_free(build);
	must(kb_index_open(&ours->index, path, &err), &err);
	ours->glossary = kb_glossary_new();
}

static void ask_ours(void *ctx, const char *text)
{
	struct ours *ours = ctx;
	struct kb_ranked ranked[10];
	struct kb_query query = KB_QUERY_INIT;
	struct kb_doubts doubts;
	struct buf question = BUF_INIT, repaired = BUF_INIT, *read = &question;

	text_nfc(&question, text, strlen(text));
	if (kb_repair(&repaired, &doubts, ours->index, question.data,
		    question.len))
		read = &repaired;
	kb_query_read(&query, ours->index, ours->glossary, KB_WEIGHTS.worth,
		read->data, read->len);
	kb_query_doubt(&query, &doubts, KB_WEIGHTS.worth.doubt);
	kb_rank(ranked, 10, &query, NULL, &KB_WEIGHTS);
	kb_query_release(&query);
	buf_release(&question);
	buf_release(&repaired);
}

static void ask_fts(void *ctx, const char *text)
{
	fts_ask(ctx, text);
}

static void ask_bound(void *ctx, const char *text)
{
	static volatile uint32_t kept; /* so that it is not left out */

	kept = bound_ask(ctx, text);
	(void)kept;
}

typedef void ask_fn(void *ctx, const char *text);

static void measure(const char *name, const struct corpus *corpus, ask_fn *ask,
	void *ctx, double build_ms, double megabytes)
{
	size_t count = corpus->questions.len;

	if (ask == ask_fts && count > SLOW)
		count = SLOW;
	double *times = mem_zero((count + 1) * sizeof(*times));

	for (size_t i = 0; i < count; i++) {
		double start = now_ms();

		ask(ctx, corpus->questions.at[i]);
		times[i] = now_ms() - start;
	}
	qsort(times, count, sizeof(*times), by_value);
	printf("%-14s %9.3f %9.3f %9.3f %9.2f %9.1f\n", name, times[count / 2],
		times[count * 99 / 100], times[count - 1], build_ms / 1e3,
		megabytes);
	fflush(stdout);
	free(times);
}

static void run_ours(const struct corpus *corpus)
{
	static const char path[] = "/tmp/troly-bench-ask.idx";
	struct ours ours;
	double start = now_ms();

	build_ours(&ours, corpus, path);
	measure("ours", corpus, ask_ours, &ours, now_ms() - start,
		size_of(path));
	kb_index_close(ours.index);
	kb_glossary_free(ours.glossary);
	unlink(path);
}

static void run_fts(const struct corpus *corpus)
{
	static const char path[] = "/tmp/troly-bench-ask.db";
	double start = now_ms();
	sqlite3 *db = fts_build(corpus, path);

	measure("SQLite FTS5", corpus, ask_fts, db, now_ms() - start,
		size_of(path));
	sqlite3_close(db);
	unlink(path);
}

static void run_bound(const struct corpus *corpus)
{
	struct bound bound = { .vocab = KB_VOCAB_INIT };
	double start = now_ms();

	bound_build(&bound, corpus);
	measure("bound in C", corpus, ask_bound, &bound, now_ms() - start, 0);
}

/* A C++ library that nothing else here needs has a program of its own. */
static void run_xapian(const struct corpus *corpus)
{
	FILE *out = popen("tests/bench/ask-xapian", "w");

	for (size_t i = 0; out && i < corpus->articles.len; i++) {
		const struct article *article = &corpus->articles.at[i];

		fputs("A", out);
		for (const char *at = article->title; *at; at++)
			fputc(*at == '\n' ? ' ' : *at, out);
		fputc(' ', out);
		for (const char *at = article->text; *at; at++)
			fputc(*at == '\n' ? ' ' : *at, out);
		fputc('\n', out);
	}
	for (size_t i = 0; out && i < corpus->questions.len; i++) {
		fputs("Q", out);
		for (const char *at = corpus->questions.at[i]; *at; at++)
			fputc(*at == '\n' ? ' ' : *at, out);
		fputc('\n', out);
	}
	if (out)
		pclose(out);
}

int main(int argc, char **argv)
{
	struct corpus corpus = { .seed = 20261123 };
	uint32_t grow = 0;

	if (argc > 2 && strcmp(argv[argc - 2], "--grow") == 0) {
		grow = (uint32_t)strtoul(argv[argc - 1], NULL, 10);
		argc -= 2;
	}
	if (argc == 3)
		read_corpus(&corpus, argv[1], argv[2]);
	else
		make_corpus(&corpus, ARTICLES);
	if (grow)
		grow_corpus(&corpus, grow);
	printf("%zu articles, %zu questions\n", corpus.articles.len,
		corpus.questions.len);
	printf("%-14s %9s %9s %9s %9s %9s\n", "", "median ms", "p99 ms",
		"worst ms", "build s", "file MB");
	fflush(stdout);
	run_ours(&corpus);
	if (grow)
		return 0;
	run_bound(&corpus);
	run_xapian(&corpus);
	run_fts(&corpus);
	return 0;
}
