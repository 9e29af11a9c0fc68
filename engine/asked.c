#include "engine/asked.h"

#include "engine/engine.h"
#include "engine/mask.h"
#include "engine/store/store.h"

static const char *unit_of(
	const struct serve_call *call, const struct kb_answer *answer)
{
	const char *asked = json_text(call->params, "unit", NULL);

	if (asked)
		return asked;
	if (answer->entry)
		return answer->entry->unit;
	return answer->alternative_count ? answer->alternatives[0].entry->unit
					 : NULL;
}

/* Whoever asks a unit takes it to be of its field. */
static const char *status_of(
	const struct serve_call *call, const struct kb_answer *answer)
{
	bool of_a_unit = json_text(call->params, "unit", NULL) != NULL;

	return kb_outcome_name(of_a_unit && answer->outcome == KB_OUT_OF_SCOPE
				       ? KB_NOT_KNOWN
				       : answer->outcome);
}

void asked_keep(struct serve_call *call, const struct kb_answer *answer,
	const char *question)
{
	struct store *store = NULL;
	struct buf masked = BUF_INIT;

	if (json_bool(call->params, "private", false) ||
		engine_readonly(call->engine) ||
		engine_store(&store, call->engine, NULL) != ST_OK)
		return;
	mask_personal(&masked, question);
	store_question(store,
		&(struct store_question){ .at = call->now,
			.person = call->person,
			.question = masked.data,
			.unit = unit_of(call, answer),
			.status = status_of(call, answer),
			.entry = answer->entry ? answer->entry->id : NULL,
			.commit = call->commit,
			.confidence = (double)answer->confidence });
	buf_release(&masked);
}
