#include "engine/serve_ask.h"

#include "base/path.h"
#include "engine/serve.h"
#include "kb/ranking.h"

static json_t *group_json(const struct kb_ranking_group *group)
{
	json_t *out = json_object(), *hits = json_array();
	double count = group->questions ? (double)group->questions : 1;

	for (int i = 0; i < KB_RANKING_CUTS; i++)
		json_array_append_new(
			hits, json_real((double)group->hits[i] / count));
	json_set_text(out, "group", group->name);
	json_set(out, "questions", json_integer((json_int_t)group->questions));
	json_set(out, "hits", hits);
	json_set(out, "mrr", json_real(group->reciprocal / count));
	return out;
}

static json_t *ranking_json(const struct kb_ranking *ranking)
{
	json_t *out = json_object(), *groups = json_array();
	json_t *ms = json_object();

	for (size_t i = 0; i < ranking->groups.len; i++)
		json_array_append_new(
			groups, group_json(&ranking->groups.at[i]));
	json_set(ms, "build", json_real(ranking->build_ms));
	json_set(ms, "median", json_real(ranking->median_ms));
	json_set(ms, "p99", json_real(ranking->p99_ms));
	json_set(ms, "slowest", json_real(ranking->slowest_ms));
	json_set(out, "ranking", groups);
	json_set(
		out, "documents", json_integer((json_int_t)ranking->documents));
	json_set(out, "ms", ms);
	json_set_text(out, "run", ranking->run.data);
	return out;
}

/* Two that measure at once must not share a file. */
static enum status index_path(
	struct buf *out, const struct serve_call *call, struct err *err)
{
	enum status st;

	buf_printf(out, "%s/index", engine_data(call->engine));
	st = path_make_dir(out->data, err);
	buf_printf(out, "/ranking-%p.idx", (const void *)call);
	return st;
}

enum status serve_ranking(
	json_t **result, struct serve_call *call, struct err *err)
{
	const json_t *given = json_member(call->params, "ranking");
	struct kb_ranking ranking = KB_RANKING_INIT;
	struct kb_ranking_texts texts = {
		.groups = json_text(given, "groups", NULL),
	};
	struct buf path = BUF_INIT;
	enum status st = json_need_text(&texts.corpus, given, "corpus", err);

	if (st == ST_OK)
		st = index_path(&path, call, err);
	texts.index = path.data;
	if (st == ST_OK)
		st = json_need_text(&texts.queries, given, "queries", err);
	if (st == ST_OK)
		st = json_need_text(&texts.qrels, given, "qrels", err);
	if (st == ST_OK)
		st = kb_ranking_run(&ranking, &texts, &KB_WEIGHTS, err);
	if (st == ST_OK)
		*result = ranking_json(&ranking);
	kb_ranking_release(&ranking);
	buf_release(&path);
	return st;
}
