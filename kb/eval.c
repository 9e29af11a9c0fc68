#include "kb/eval.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

const char *kb_verdict_name(enum kb_verdict verdict)
{
	static const char *const names[KB_VERDICT_COUNT] = {
		[KB_RIGHT] = "right",
		[KB_PARTLY] = "partial",
		[KB_WRONG] = "wrong",
		[KB_DECLINED] = "declined",
	};

	return names[verdict];
}

static bool expected(
	const struct kb_question *question, const struct kb_entry *entry)
{
	for (size_t i = 0; entry && i < question->ids.len; i++)
		if (strcmp(question->ids.at[i], entry->id) == 0)
			return true;
	return false;
}

static bool offered(
	const struct kb_question *question, const struct kb_answer *answer)
{
	for (size_t i = 0; i < answer->alternative_count; i++)
		if (expected(question, answer->alternatives[i].entry))
			return true;
	return false;
}

/* An article is right where an entry is expected that rests on it. */
static bool rests_on_place(const struct kb_question *question,
	const struct kb_library *library, const struct kb_answer *answer)
{
	for (size_t i = 0; answer->place.article && i < question->ids.len;
		i++) {
		const struct kb_entry *entry = kb_snapshot_entry(
			library->snapshot, question->ids.at[i]);

		if (entry && kb_reference_is_cited(&answer->place, entry))
			return true;
	}
	return false;
}

static enum kb_verdict judge(const struct kb_question *question,
	const struct kb_library *library, const struct kb_answer *answer)
{
	bool given = answer->outcome <= KB_PARTIAL &&
		     (answer->entry || answer->place.article);

	if (!question->ids.len)
		return given ? KB_WRONG : KB_RIGHT;
	if (given && !expected(question, answer->entry) &&
		!rests_on_place(question, library, answer))
		return KB_WRONG;
	if (answer->outcome == KB_ANSWERED && given)
		return KB_RIGHT;
	if (answer->outcome == KB_PARTIAL ||
		(answer->outcome == KB_CLARIFY && offered(question, answer)))
		return KB_PARTLY;
	return KB_DECLINED;
}

static void ask_one(struct kb_asked *out, const struct kb_library *library,
	const struct kb_question *question, date_t as_of)
{
	struct kb_answer answer = KB_ANSWER_INIT;
	struct kb_ask ask = {
		.question = question->text,
		.len = strlen(question->text),
		.as_of = as_of,
	};

	*out = (struct kb_asked){
		.question = question,
		.outcome = KB_NOT_KNOWN,
		.verdict = KB_DECLINED,
	};
	if (kb_answer_find(&answer, library, &ask, NULL) == ST_OK) {
		out->verdict = judge(question, library, &answer);
		out->outcome = answer.outcome;
		out->got = answer.entry;
		out->confidence = answer.confidence;
	}
	kb_answer_release(&answer);
}

void kb_eval_run(struct kb_eval *out, const struct kb_library *library,
	const struct kb_questions *questions, date_t as_of)
{
	*out = (struct kb_eval){ .len = questions->len };
	out->asked = mem_grow(NULL, questions->len + 1, sizeof(*out->asked));
	for (size_t i = 0; i < questions->len; i++) {
		ask_one(&out->asked[i], library, &questions->at[i], as_of);
		out->total[out->asked[i].verdict]++;
	}
}

void kb_eval_reliability(struct kb_eval_bin bins[KB_EVAL_BINS],
	const struct kb_eval *eval,
	bool (*take)(const struct kb_asked *asked, void *ctx), void *ctx)
{
	memset(bins, 0, KB_EVAL_BINS * sizeof(*bins));
	for (size_t i = 0; i < eval->len; i++) {
		const struct kb_asked *asked = &eval->asked[i];
		int at = (int)(asked->confidence * KB_EVAL_BINS);
		struct kb_eval_bin *bin =
			&bins[at < KB_EVAL_BINS ? at : KB_EVAL_BINS - 1];

		if (!asked->got || (take && !take(asked, ctx)))
			continue;
		bin->given++;
		bin->right += asked->verdict == KB_RIGHT;
		bin->confidence += (double)asked->confidence;
	}
}

void kb_eval_release(struct kb_eval *eval)
{
	free(eval->asked);
	*eval = (struct kb_eval){ 0 };
}
