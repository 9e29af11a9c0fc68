#include "engine/computed.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "base/vec.h"
#include "engine/engine.h"
#include "engine/units.h"
#include "kb/when.h"

enum {
	ROUNDS = 4, /* facts that derived ones turn out to need */
	DECIDE_MS = 2000,
};

/* A number in the question, and the words after it, folded. */
struct amount {
	char *text, *after;
	bool used;
};

struct computing {
	struct serve_call *call;
	date_t as_of;
	const char *unit, *decision, *question;
	char *folded;
	VEC(struct amount) amounts;
	json_t *facts; /* found so far */
	json_t *asks;  /* of the unit */
};

static char *fold(const char *text)
{
	struct buf out = BUF_INIT;

	text_fold(&out, text, strlen(text));
	return buf_take(&out);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Bytes of a number as people write it: "1.500.000", "12,5". */
static size_t number_len(const char *at)
{
	size_t len = 0;

	while (is_digit(at[len]) ||
		(len && strchr(".,", at[len]) && is_digit(at[len + 1])))
		len++;
	return len;
}

/* A year, a part of a date or of a document's number is no amount. */
static bool is_reference(const char *text, const char *at, size_t len)
{
	static const char *const before[] = { "nam ", "ngay ", "thang ",
		"dieu ", "khoan ", "so hieu ", "nghi dinh ", "thong tu " };

	if (at[len] == '/' || (at > text && strchr("/-", at[-1])))
		return true;
	for (size_t i = 0; i < sizeof(before) / sizeof(*before); i++) {
		size_t word = strlen(before[i]);

		if ((size_t)(at - text) >= word &&
			memcmp(at - word, before[i], word) == 0)
			return true;
	}
	return false;
}

static void read_amounts(struct computing *computing)
{
	const char *text = computing->folded;

	for (const char *at = text; *at; at++) {
		size_t len = is_digit(*at) ? number_len(at) : 0;

		if (!len)
			continue;
		if (!is_reference(text, at, len) &&
			(at == text || at[-1] == ' ' || at[-1] == '('))
			*VEC_ADD(&computing->amounts) = (struct amount){
				.text = mem_bytes(at, len),
				.after = mem_text(at + len + (at[len] == ' '))
			};
		at += len - 1;
	}
}

static bool begins(const char *text, const char *word)
{
	size_t len = strlen(word);

	return len && strncmp(text, word, len) == 0 &&
	       !(text[len] >= 'a' && text[len] <= 'z');
}

/* The word of a scale behind a number: "ty", "trieu" ...; NULL for none. */
static const char *scale_of(const struct amount *amount)
{
	static const char *const scales[][2] = { { "ty", " tỷ" },
		{ "ti", " tỷ" }, { "trieu", " triệu" }, { "tr", " triệu" },
		{ "nghin", " nghìn" }, { "ngan", " nghìn" }, { "dong", "" } };

	for (size_t i = 0; i < sizeof(scales) / sizeof(*scales); i++)
		if (begins(amount->after, scales[i][0]))
			return scales[i][1];
	return NULL;
}

static struct amount *only_amount(struct computing *computing, bool money)
{
	struct amount *found = NULL;

	for (size_t i = 0; i < computing->amounts.len; i++) {
		struct amount *amount = &computing->amounts.at[i];

		if (amount->used || (scale_of(amount) != NULL) != money)
			continue;
		if (found)
			return NULL;
		found = amount;
	}
	return found;
}

static struct amount *amount_of_unit(
	struct computing *computing, const char *unit)
{
	char *word = fold(unit);
	struct amount *found = NULL;

	for (size_t i = 0; i < computing->amounts.len && !found; i++)
		if (!computing->amounts.at[i].used &&
			begins(computing->amounts.at[i].after, word))
			found = &computing->amounts.at[i];
	free(word);
	return found;
}

static json_t *find_money(struct computing *computing)
{
	struct amount *amount = only_amount(computing, true);

	if (!amount)
		return NULL;
	amount->used = true;
	return json_sprintf("%s%s", amount->text, scale_of(amount));
}

static json_t *find_number(struct computing *computing, const json_t *ask)
{
	struct amount *amount =
		amount_of_unit(computing, json_text(ask, "unit", ""));

	if (!amount)
		amount = only_amount(computing, false);
	if (!amount)
		return NULL;
	amount->used = true;
	return json_string(amount->text);
}

static json_t *find_day(const struct computing *computing)
{
	char day[DATE_TEXT];
	date_t found = kb_when(
		computing->question, strlen(computing->question), DATE_NONE);

	if (found == DATE_NONE)
		return NULL;
	date_format(day, found);
	return json_string(day);
}

static json_t *find_option(const struct computing *computing, const json_t *ask)
{
	const char *key = NULL;
	size_t i;
	json_t *option;

	json_array_foreach(json_list(ask, "options"), i, option)
	{
		char *label = fold(json_text(option, "label", ""));
		bool said = *label && strstr(computing->folded, label);

		free(label);
		if (said && key)
			return NULL;
		if (said)
			key = json_text(option, "key", NULL);
	}
	return key ? json_string(key) : NULL;
}

static json_t *find_value(struct computing *computing, const json_t *ask)
{
	const char *type = json_text(ask, "type", "");

	if (strcmp(type, "money") == 0)
		return find_money(computing);
	if (strcmp(type, "integer") == 0 || strcmp(type, "number") == 0)
		return find_number(computing, ask);
	if (strcmp(type, "date") == 0)
		return find_day(computing);
	return strcmp(type, "choice") == 0 ? find_option(computing, ask) : NULL;
}

static const json_t *ask_of(const struct computing *computing, const char *fact)
{
	size_t i;
	json_t *ask;

	json_array_foreach(computing->asks, i, ask)
	{
		if (strcmp(json_text(ask, "fact", ""), fact) == 0)
			return ask;
	}
	return NULL;
}

static enum status decide(json_t **out, struct computing *computing)
{
	struct serve_call *call = computing->call;
	char day[DATE_TEXT];
	struct host_call host = { .method = "decide", .ms = DECIDE_MS };

	date_format(day, computing->as_of);
	host.params = json_pack("{s:s, s:O, s:s}", "decision",
		computing->decision, "facts", computing->facts, "as_of", day);
	enum status st = units_call(out, engine_plugins(call->engine),
		call->commit, computing->unit, &host, NULL);

	json_decref(host.params);
	return st;
}

/* Look for what is missing; whether anything was found. */
static bool find_missing(struct computing *computing, const json_t *decided)
{
	bool found = false;
	size_t i;
	json_t *name;

	json_array_foreach(json_list(decided, "missing"), i, name)
	{
		const char *fact = json_string_value(name);
		const json_t *ask = fact ? ask_of(computing, fact) : NULL;
		json_t *value = ask ? find_value(computing, ask) : NULL;

		json_set(computing->facts, fact ? fact : "", value);
		found = found || value;
	}
	return found;
}

static bool find_unit(struct computing *computing, json_t **units)
{
	struct units_found found;
	json_t *reply;

	if (units_find(&found, engine_plugins(computing->call->engine),
		    computing->call->commit, "decisions", computing->decision,
		    NULL) != ST_OK)
		return false;
	json_decref(found.found);
	if (engine_units(units, computing->call->engine,
		    computing->call->commit, NULL) != ST_OK)
		return false;
	reply = json_object_get(*units, found.unit);
	computing->unit = json_text(json_member(reply, "unit"), "id", NULL);
	computing->asks = json_list(reply, "facts");
	return computing->unit != NULL;
}

static void release(struct computing *computing)
{
	for (size_t i = 0; i < computing->amounts.len; i++) {
		free(computing->amounts.at[i].text);
		free(computing->amounts.at[i].after);
	}
	VEC_RELEASE(&computing->amounts);
	free(computing->folded);
	json_decref(computing->facts);
}

void computed_answer(json_t **out, struct serve_call *call,
	const struct kb_answer *answer, const char *question)
{
	struct computing computing = { .call = call,
		.as_of = answer->as_of,
		.decision = answer->entry->answer,
		.question = question };
	json_t *units = NULL;
	bool more = true;

	*out = NULL;
	if (!computing.decision || !find_unit(&computing, &units)) {
		json_decref(units);
		return;
	}
	computing.folded = fold(question);
	computing.facts = json_object();
	read_amounts(&computing);
	for (int i = 0; more && i < ROUNDS; i++) {
		json_t *decided = NULL;

		if (decide(&decided, &computing) != ST_OK)
			break;
		json_decref(*out);
		*out = decided;
		more = find_missing(&computing, decided);
	}
	release(&computing);
	json_decref(units);
}
