#include "kb/match.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "kb/index_int.h"

enum {
	KB_MATCH_WORDS = 160,      /* different ones; pairs likewise */
	COMPANY = 8,               /* pairs of one word that are looked at */
	NEAR = 6,                  /* tokens apart */
	ITEMS = 2 * KB_MATCH_WORDS /* different words, then pairs */
};

/* Parts of a document in which an item is counted once. */
enum scope {
	HEAD,
	LINE,
	BODY,
	LAW,
	ALL,
	CLOSE,
	SCOPES
};

struct sums {
	float words, pairs; /* weight of the different items seen */
	float run;          /* the best stretch */
	float filled, size; /* weight in the query; of all the part's tokens */
};

/* The pairs that a word is in, and the other word of each. */
struct company {
	unsigned char pair[COMPANY], other[COMPANY];
	uint32_t len;
};

struct kb_matcher {
	const struct kb_index *index;
	unsigned char *place; /* by folded word: number in `weight` + 1 */
	unsigned char *marked_place; /* the same by marked word */
	uint32_t words, pairs;
	uint32_t folded[KB_MATCH_WORDS]; /* the words */
	float weight[ITEMS];             /* of words, then of pairs */
	float all_words, all_pairs;
	uint32_t marked[KB_MATCH_WORDS];
	unsigned char pair_of[KB_MATCH_WORDS][KB_MATCH_WORDS]; /* + 1 */
	struct company company[KB_MATCH_WORDS];

	/* The document being looked at. */
	uint32_t now[SCOPES]; /* number of the part, never used again */
	uint32_t stamp[SCOPES][ITEMS];
	struct sums sums[SCOPES];
	uint32_t times[ITEMS];         /* in the body */
	uint32_t last[KB_MATCH_WORDS]; /* where the word stood, + 1 */
	bool same_marks[KB_MATCH_WORDS];
	struct sums best_head, best_line;
	float best_dense, best_opening, best_alike;
};

static void place_words(
	struct kb_matcher *matcher, const struct kb_query *query)
{
	for (size_t i = 0; i < query->terms.len; i++) {
		const struct kb_query_term *term = &query->terms.at[i];

		if (term->channel != KB_SYLLABLE || !term->row)
			continue;
		if (matcher->words == KB_MATCH_WORDS)
			break;
		matcher->weight[matcher->words] = term->worth * term->idf;
		if (!term->added)
			matcher->all_words += term->worth * term->idf;
		matcher->folded[matcher->words] = term->first;
		matcher->place[term->first] = (unsigned char)++matcher->words;
	}
	for (uint32_t i = 0; i < query->word_count; i++) {
		const struct kb_query_word *word = &query->words[i];

		if (word->folded != KB_NO_WORD && matcher->place[word->folded])
			matcher->marked[matcher->place[word->folded] - 1] =
				word->marked;
	}
}

static void place_marked(struct kb_matcher *matcher)
{
	const struct kb_index *index = matcher->index;

	for (uint32_t i = 0; i < matcher->words; i++)
		for (uint32_t word = index->folded[matcher->folded[i]].next;
			word != KB_NO_WORD; word = index->marked[word].next)
			matcher->marked_place[word] = (unsigned char)(i + 1);
}

static void add_company(struct company *company, uint32_t pair, unsigned other)
{
	if (company->len == COMPANY)
		return;
	company->pair[company->len] = (unsigned char)pair;
	company->other[company->len++] = (unsigned char)other;
}

static void place_pairs(
	struct kb_matcher *matcher, const struct kb_query *query)
{
	for (size_t i = 0; i < query->terms.len; i++) {
		const struct kb_query_term *term = &query->terms.at[i];
		unsigned a, b;

		if (term->channel != KB_PAIR)
			continue;
		if (!term->added)
			matcher->all_pairs += term->worth * term->idf;
		if (matcher->pairs == KB_MATCH_WORDS ||
			term->first == KB_NO_WORD ||
			term->second == KB_NO_WORD ||
			!matcher->place[term->first] ||
			!matcher->place[term->second])
			continue;
		a = matcher->place[term->first] - 1U;
		b = matcher->place[term->second] - 1U;
		matcher->weight[KB_MATCH_WORDS + matcher->pairs] =
			term->worth * term->idf;
		add_company(&matcher->company[a], matcher->pairs, b);
		add_company(&matcher->company[b], matcher->pairs, a);
		matcher->pair_of[a][b] = (unsigned char)++matcher->pairs;
	}
}

struct kb_matcher *kb_matcher_new(const struct kb_query *query)
{
	struct kb_matcher *matcher = mem_zero(sizeof(*matcher));

	matcher->index = query->index;
	matcher->place = mem_zero(query->index->folded_count + 1);
	matcher->marked_place = mem_zero(query->index->marked_count + 1);
	place_words(matcher, query);
	place_marked(matcher);
	place_pairs(matcher, query);
	return matcher;
}

void kb_matcher_free(struct kb_matcher *matcher)
{
	if (!matcher)
		return;
	free(matcher->place);
	free(matcher->marked_place);
	free(matcher);
}

static void open_scope(struct kb_matcher *matcher, enum scope scope)
{
	matcher->now[scope]++;
	matcher->sums[scope] = (struct sums){ 0 };
}

/* Count an item once in a part. */
static void see(struct kb_matcher *matcher, enum scope scope, uint32_t item)
{
	struct sums *sums = &matcher->sums[scope];

	if (matcher->stamp[scope][item] == matcher->now[scope])
		return;
	matcher->stamp[scope][item] = matcher->now[scope];
	if (item < KB_MATCH_WORDS)
		sums->words += matcher->weight[item];
	else
		sums->pairs += matcher->weight[item];
}

/* What one pass over a document carries along. */
struct walk {
	enum scope scope;              /* HEAD, BODY or LAW */
	uint32_t before;               /* number of the word before, + 1 */
	uint32_t position, line_start; /* tokens read */
	float run;
	bool fresh;   /* nothing but a number stands on the line so far */
	bool opening; /* the run began the line */
};

static void close_line(struct kb_matcher *matcher, struct walk *walk)
{
	const struct sums *line = &matcher->sums[LINE];
	float tokens = (float)(walk->position - walk->line_start);
	float score = line->words + line->pairs;
	float dense = score / (0.5F + 0.5F * tokens / 40);

	walk->line_start = walk->position;
	walk->fresh = true;
	if (score > matcher->best_line.words + matcher->best_line.pairs)
		matcher->best_line = *line;
	if (dense > matcher->best_dense)
		matcher->best_dense = dense;
	open_scope(matcher, LINE);
}

static float head_score(const struct sums *sums)
{
	return sums->words + sums->pairs + sums->filled / (sums->size + 1);
}

static float alike(const struct kb_matcher *matcher, const struct sums *sums)
{
	float asked =
		matcher->all_words > 0 ? sums->words / matcher->all_words : 0;
	float said = sums->size > 0 ? sums->filled / sums->size : 0;

	return asked + said > 0 ? 2 * asked * said / (asked + said) : 0;
}

static void close_head(struct kb_matcher *matcher)
{
	float now = alike(matcher, &matcher->sums[HEAD]);

	if (now > matcher->best_alike)
		matcher->best_alike = now;
	if (head_score(&matcher->sums[HEAD]) > head_score(&matcher->best_head))
		matcher->best_head = matcher->sums[HEAD];
	open_scope(matcher, HEAD);
}

static void see_near(
	struct kb_matcher *matcher, uint32_t word, uint32_t position)
{
	const struct company *company = &matcher->company[word];

	for (uint32_t i = 0; i < company->len; i++) {
		uint32_t other = matcher->last[company->other[i]];

		if (other && position - (other - 1) <= NEAR)
			see(matcher, CLOSE, KB_MATCH_WORDS + company->pair[i]);
	}
	matcher->last[word] = position + 1;
}

static void see_item(
	struct kb_matcher *matcher, const struct walk *walk, uint32_t item)
{
	see(matcher, walk->scope, item);
	see(matcher, ALL, item);
	if (walk->scope != BODY)
		return;
	see(matcher, LINE, item);
	matcher->times[item]++;
}

static void see_word(struct kb_matcher *matcher, struct walk *walk,
	uint32_t word, uint32_t marked)
{
	struct sums *sums = &matcher->sums[walk->scope];
	uint32_t pair = 0;

	see_item(matcher, walk, word);
	if (matcher->marked[word] == marked)
		matcher->same_marks[word] = true;
	if (walk->before)
		pair = matcher->pair_of[walk->before - 1][word];
	if (pair)
		see_item(matcher, walk, KB_MATCH_WORDS + pair - 1);
	walk->opening = walk->fresh || (pair && walk->opening);
	walk->run = (pair ? walk->run : 0) + matcher->weight[word];
	if (walk->opening && walk->scope == BODY &&
		walk->run > matcher->best_opening)
		matcher->best_opening = walk->run;
	if (walk->run > sums->run)
		sums->run = walk->run;
	see_near(matcher, word, walk->position);
	walk->before = word + 1;
}

/* In short parts, what they hold beside the question counts too. */
static void weigh_token(
	struct kb_matcher *matcher, const struct walk *walk, uint32_t marked)
{
	struct sums *sums = &matcher->sums[walk->scope];
	float rarity =
		matcher->index->rarity[matcher->index->marked[marked].other];

	sums->size += rarity;
	if (matcher->marked_place[marked])
		sums->filled += rarity;
}

static void see_token(
	struct kb_matcher *matcher, struct walk *walk, uint32_t marked)
{
	uint32_t word = matcher->marked_place[marked];

	walk->position++;
	if (walk->scope != BODY)
		weigh_token(matcher, walk, marked);
	if (word)
		see_word(matcher, walk, word - 1, marked);
	else
		walk->before = 0;
	walk->fresh = false;
}

static void change_field(
	struct kb_matcher *matcher, struct walk *walk, unsigned field)
{
	static const enum scope scope_of[KB_FIELD_COUNT] = {
		[KB_FIELD_TITLE] = HEAD,
		[KB_FIELD_QUESTION] = HEAD,
		[KB_FIELD_BODY] = BODY,
		[KB_FIELD_LAW] = LAW,
	};

	if (walk->scope == HEAD)
		close_head(matcher);
	walk->scope = field < KB_FIELD_COUNT ? scope_of[field] : BODY;
	walk->position += NEAR; /* words of two fields are not close */
	walk->line_start = walk->position;
}

static void start(struct kb_matcher *matcher)
{
	for (int scope = 0; scope < SCOPES; scope++)
		open_scope(matcher, scope);
	memset(matcher->times, 0, sizeof(matcher->times));
	memset(matcher->last, 0, sizeof(matcher->last));
	memset(matcher->same_marks, 0, sizeof(matcher->same_marks));
	matcher->best_head = matcher->best_line = (struct sums){ 0 };
	matcher->best_dense = matcher->best_opening = matcher->best_alike = 0;
}

static void walk_document(struct kb_matcher *matcher, uint32_t doc)
{
	const struct kb_doc_row *row = &matcher->index->docs[doc];
	const unsigned char *at = matcher->index->forward + row->at;
	const unsigned char *end = at + row->bytes;
	struct walk walk = { .scope = BODY };

	while (at < end) {
		uint32_t value = (uint32_t)kb_varint(&at);

		if (value >= KB_FORWARD_WORDS) {
			see_token(matcher, &walk, value - KB_FORWARD_WORDS);
			continue;
		}
		walk.before = 0;
		walk.fresh = walk.position - walk.line_start <= 1;
		if (value == KB_FORWARD_LINE && walk.scope == BODY)
			close_line(matcher, &walk);
		else if (value >= KB_FORWARD_FIELD)
			change_field(matcher, &walk, value - KB_FORWARD_FIELD);
	}
	close_line(matcher, &walk);
	if (walk.scope == HEAD)
		close_head(matcher);
}

static float bm(const struct kb_matcher *matcher, uint32_t from, uint32_t count,
	float length)
{
	const float k1 = 1.2F, b = 0.6F;
	float sum = 0;

	for (uint32_t i = from; i < from + count; i++) {
		float times = (float)matcher->times[i];

		sum += matcher->weight[i] * times * (k1 + 1) /
		       (times + k1 * (1 - b + b * length));
	}
	return sum;
}

static float share(float part, float whole)
{
	return whole > 0 ? part / whole : 0;
}

static float marked_share(const struct kb_matcher *matcher)
{
	float same = 0;

	for (uint32_t i = 0; i < matcher->words; i++)
		if (matcher->same_marks[i])
			same += matcher->weight[i];
	return share(same, matcher->all_words);
}

void kb_matcher_look(
	struct kb_match *out, struct kb_matcher *matcher, uint32_t doc)
{
	float words = matcher->all_words, pairs = matcher->all_pairs;
	float both = words + pairs, tokens;
	const struct sums *sums = matcher->sums;
	const struct sums *head = &matcher->best_head;

	start(matcher);
	walk_document(matcher, doc);
	tokens = (float)matcher->index->docs[doc].tokens;
	out->of[KB_HEAD_SYLLABLES] = share(head->words, words);
	out->of[KB_HEAD_PAIRS] = share(head->pairs, pairs);
	out->of[KB_HEAD_FILLED] = share(head->filled, head->size);
	out->of[KB_HEAD_RUN] = share(head->run, words);
	out->of[KB_BODY_SYLLABLES] = share(sums[BODY].words, words);
	out->of[KB_BODY_PAIRS] = share(sums[BODY].pairs, pairs);
	out->of[KB_BODY_RUN] = share(sums[BODY].run, words);
	out->of[KB_ALL_SYLLABLES] = share(sums[ALL].words, words);
	out->of[KB_ALL_PAIRS] = share(sums[ALL].pairs, pairs);
	out->of[KB_LINE] = share(
		matcher->best_line.words + matcher->best_line.pairs, both);
	out->of[KB_LINE_DENSE] = share(matcher->best_dense, both);
	out->of[KB_LAW_SYLLABLES] = share(sums[LAW].words, words);
	out->of[KB_LAW_FILLED] = share(sums[LAW].filled, sums[LAW].size);
	out->of[KB_BM_SYLLABLES] =
		share(bm(matcher, 0, matcher->words, tokens / 200), words);
	out->of[KB_BM_PAIRS] =
		share(bm(matcher, KB_MATCH_WORDS, matcher->pairs, tokens / 200),
			pairs);
	out->of[KB_HEAD_ALIKE] = matcher->best_alike;
	out->of[KB_OPENING] = share(matcher->best_opening, words);
	out->of[KB_LAW_RUN] = share(sums[LAW].run, sums[LAW].size);
	out->of[KB_NEAR] = share(sums[CLOSE].pairs, pairs);
	out->of[KB_LENGTH] = logf(1 + tokens) / 10;
	out->of[KB_MARKED] = marked_share(matcher);
}
