#include "kb/ranking.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/map.h"
#include "base/text.h"
#include "kb/glossary.h"
#include "kb/index_build.h"
#include "kb/rank.h"
#include "kb/repair.h"
#include "kb/tsv.h"

const uint32_t KB_RANKING_CUT[KB_RANKING_CUTS] = { 1, 3, 5, 10 };

struct asking {
	struct kb_ranking *out;
	const struct kb_ranking_texts *texts;
	const struct kb_weights *weights;
	struct kb_index *index;
	struct kb_glossary *glossary;
	struct map right;  /* "number TAB id": a judge named it */
	struct map judged; /* numbers of the questions that have one */
	struct map groups; /* number of the question: its group's number + 1 */
	VEC(double) times;
	struct buf key;
};

static double now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static const char *pair_key(
	struct asking *asking, const char *number, const char *id)
{
	buf_clear(&asking->key);
	buf_printf(&asking->key, "%s\t%s", number, id);
	return asking->key.data;
}

/* "Law — Article": the law's name goes to its own field. */
static void add_title(struct kb_index_build *build, const char *title)
{
	static const char dash[] = " — ";
	const char *cut = strstr(title, dash);

	if (cut) {
		kb_index_build_text(
			build, KB_FIELD_LAW, title, (size_t)(cut - title));
		title = cut + strlen(dash);
	}
	kb_index_build_text(build, KB_FIELD_TITLE, title, strlen(title));
}

/* The digits that an id ends with: an article's number. */
static uint32_t number_of(const char *id)
{
	size_t at = strlen(id);

	while (at > 0 && id[at - 1] >= '0' && id[at - 1] <= '9')
		at--;
	return (uint32_t)strtoul(id + at, NULL, 10);
}

/* Documents whose ids differ in their last "_..." alone are of one law. */
static void add_document(struct kb_index_build *build, struct kb_tsv *tsv)
{
	char *id = tsv->column[0], *last = strrchr(id, '_');
	char *group = mem_bytes(id, last ? (size_t)(last - id) : strlen(id));

	kb_index_build_add(build, id, group);
	kb_index_build_number(build, number_of(id));
	add_title(build, tsv->column[1]);
	kb_index_build_text(
		build, KB_FIELD_BODY, tsv->column[2], strlen(tsv->column[2]));
	free(group);
}

static enum status build_index(struct asking *asking, struct err *err)
{
	struct kb_index_build *build = kb_index_build_new(asking->weights);
	struct kb_tsv tsv;
	double start;
	enum status st = ST_OK;

	kb_tsv_init(&tsv, "corpus", asking->texts->corpus, 3);

	start = now_ms();
	while (kb_tsv_next(&tsv, &st, err)) {
		add_document(build, &tsv);
		asking->out->documents++;
	}
	kb_glossary_teach(build);
	if (st == ST_OK)
		st = kb_index_build_write(build, asking->texts->index, err);
	asking->out->build_ms = now_ms() - start;
	kb_index_build_free(build);
	kb_tsv_release(&tsv);
	return st;
}

static enum status read_qrels(struct asking *asking, struct err *err)
{
	struct kb_tsv tsv;
	enum status st = ST_OK;

	kb_tsv_init(&tsv, "qrels", asking->texts->qrels, 2);

	while (kb_tsv_next(&tsv, &st, err)) {
		const char *id = tsv.column[tsv.columns > 3 ? 2 : 1];

		if (tsv.columns > 3 && strcmp(tsv.column[3], "0") == 0)
			continue;
		map_set(&asking->right, pair_key(asking, tsv.column[0], id),
			asking);
		map_set(&asking->judged, tsv.column[0], asking);
	}
	kb_tsv_release(&tsv);
	if (st == ST_OK && !asking->judged.live)
		st = err_set(err, ST_INVALID,
			"%s names no right document; it needs rows of a "
			"question's number, a TAB and an id",
			"qrels");
	return st;
}

static size_t group_number(struct kb_ranking *out, const char *name)
{
	for (size_t i = 0; i < out->groups.len; i++)
		if (strcmp(out->groups.at[i].name, name) == 0)
			return i;
	*VEC_ADD(&out->groups) =
		(struct kb_ranking_group){ .name = mem_text(name) };
	return out->groups.len - 1;
}

static enum status read_groups(struct asking *asking, struct err *err)
{
	struct kb_tsv tsv;
	enum status st;

	group_number(asking->out, "all");
	if (!asking->texts->groups)
		return ST_OK;
	kb_tsv_init(&tsv, "groups", asking->texts->groups, 2);
	while (kb_tsv_next(&tsv, &st, err)) {
		size_t number = group_number(asking->out, tsv.column[1]);

		map_set(&asking->groups, tsv.column[0],
			(void *)(uintptr_t)(number + 1));
	}
	kb_tsv_release(&tsv);
	return st;
}

static void count_place(struct kb_ranking_group *group, uint32_t place)
{
	group->questions++;
	if (!place)
		return;
	if (place <= KB_RANKING_CUT[KB_RANKING_CUTS - 1])
		group->reciprocal += 1.0 / place;
	for (int i = 0; i < KB_RANKING_CUTS; i++)
		group->hits[i] += place <= KB_RANKING_CUT[i];
}

/* Write the run, and count where the first right document stands. */
static void note(struct asking *asking, const char *number,
	const struct kb_ranked *ranked, uint32_t count)
{
	uintptr_t group = (uintptr_t)map_get(&asking->groups, number);
	uint32_t place = 0;

	for (uint32_t i = 0; i < count; i++) {
		const char *id = kb_index_id(asking->index, ranked[i].doc);

		buf_printf(&asking->out->run, "%s Q0 %s %u %.4f troly\n",
			number, id, i + 1, (double)ranked[i].score);
		if (!place &&
			map_has(&asking->right, pair_key(asking, number, id)))
			place = i + 1;
	}
	if (!map_has(&asking->judged, number))
		return;
	count_place(&asking->out->groups.at[0], place);
	if (group)
		count_place(&asking->out->groups.at[group - 1], place);
}

static void ask(struct asking *asking, const char *number, const char *text)
{
	struct kb_ranked ranked[KB_RANKING_DEPTH];
	struct kb_query query = KB_QUERY_INIT;
	struct buf question = BUF_INIT, repaired = BUF_INIT;
	struct kb_doubts doubts = { .len = 0 };
	const struct buf *read = &question;
	double start = now_ms();
	uint32_t count;

	text_nfc(&question, text, strlen(text));
	if (!asking->texts->frozen &&
		kb_repair(&repaired, &doubts, asking->index, question.data,
			question.len))
		read = &repaired;
	kb_query_read(&query, asking->index, asking->glossary,
		asking->weights->worth, read->data, read->len);
	kb_query_doubt(&query, &doubts, asking->weights->worth.doubt);
	count = kb_rank(
		ranked, KB_RANKING_DEPTH, &query, NULL, asking->weights);
	*VEC_ADD(&asking->times) = now_ms() - start;
	note(asking, number, ranked, count);
	kb_query_release(&query);
	buf_release(&question);
	buf_release(&repaired);
}

static int by_value(const void *a, const void *b)
{
	double left = *(const double *)a, right = *(const double *)b;

	return left < right ? -1 : left > right;
}

static void sum_times(struct asking *asking)
{
	size_t len = asking->times.len;
	double *at = asking->times.at;

	if (!len)
		return;
	qsort(at, len, sizeof(*at), by_value);
	asking->out->median_ms = at[len / 2];
	asking->out->p99_ms = at[len * 99 / 100];
	asking->out->slowest_ms = at[len - 1];
}

static enum status ask_all(struct asking *asking, struct err *err)
{
	struct kb_tsv tsv;
	enum status st =
		kb_index_open(&asking->index, asking->texts->index, err);

	if (st != ST_OK)
		return st;
	kb_tsv_init(&tsv, "queries", asking->texts->queries, 2);
	while (kb_tsv_next(&tsv, &st, err))
		ask(asking, tsv.column[0], tsv.column[1]);
	sum_times(asking);
	kb_tsv_release(&tsv);
	return st;
}

static void release(struct asking *asking)
{
	kb_index_close(asking->index);
	kb_glossary_free(asking->glossary);
	map_release(&asking->right);
	map_release(&asking->judged);
	map_release(&asking->groups);
	VEC_RELEASE(&asking->times);
	buf_release(&asking->key);
}

enum status kb_ranking_run(struct kb_ranking *out,
	const struct kb_ranking_texts *texts, const struct kb_weights *weights,
	struct err *err)
{
	struct asking asking = {
		.out = out,
		.texts = texts,
		.weights = weights,
		.glossary = kb_glossary_new(),
		.key = BUF_INIT,
	};
	enum status st = read_qrels(&asking, err);

	if (st == ST_OK)
		st = read_groups(&asking, err);
	if (st == ST_OK)
		st = build_index(&asking, err);
	if (st == ST_OK)
		st = ask_all(&asking, err);
	unlink(texts->index);
	release(&asking);
	return st;
}

void kb_ranking_release(struct kb_ranking *ranking)
{
	for (size_t i = 0; i < ranking->groups.len; i++)
		free(ranking->groups.at[i].name);
	VEC_RELEASE(&ranking->groups);
	buf_release(&ranking->run);
	*ranking = KB_RANKING_INIT;
}
