#include "kb/reference.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "kb/token.h"

enum {
	WORDS_MAX = 32 /* a longer question is no bare reference */
};

/* A question as folded words; each is taken once by what it means. */
struct reading {
	char at[WORDS_MAX][KB_TOKEN_MAX];
	bool taken[WORDS_MAX];
	size_t len;
};

/* What kind of document a word or two words are, as numbers end. */
static const struct {
	const char *first, *second, *code;
} kinds[] = {
	{ "nghi", "dinh", "nd" },
	{ "nd", NULL, "nd" },
	{ "thong", "tu", "tt" },
	{ "tt", NULL, "tt" },
	{ "quyet", "dinh", "qd" },
	{ "qd", NULL, "qd" },
	{ "nghi", "quyet", "nq" },
	{ "nq", NULL, "nq" },
	{ "luat", NULL, "qh" },
	{ "bo", "luat", "qh" },
};

/* Words that only ask, and those of numbers that were read already. */
static const char *const fillers[] = { "noi", "gi", "ve", "quy", "qui", "dinh",
	"nhu", "the", "nao", "la", "cua", "theo", "trong", "tai", "noi", "dung",
	"cho", "hoi", "xem", "doc", "van", "ban", "khoan", "diem", "va", "co",
	"nd", "cp", "tt", "btttt", "bkhcn", "btc", "qd", "ttg", "nq", "toan",
	"nguyen", "chi", "tiet", "nam", "so" };

static bool read_words(struct reading *out, const char *text, size_t len)
{
	struct kb_tokens tokens;

	*out = (struct reading){ 0 };
	kb_tokens_init(&tokens, text, len);
	while (kb_tokens_next(&tokens)) {
		if (out->len == WORDS_MAX)
			return false;
		memcpy(out->at[out->len++], tokens.folded,
			sizeof(tokens.folded));
	}
	return true;
}

static bool is_number(const char *word)
{
	size_t digits = strspn(word, "0123456789");

	return digits > 0 && digits <= 5 &&
	       (word[digits] == '\0' ||
		       (word[digits + 1] == '\0' &&
			       islower((unsigned char)word[digits])));
}

static bool is_year(const char *word)
{
	return strlen(word) == 4 &&
	       (strncmp(word, "19", 2) == 0 || strncmp(word, "20", 2) == 0) &&
	       strspn(word, "0123456789") == 4;
}

static bool is_word(const struct reading *reading, size_t i, const char *word)
{
	return i < reading->len && strcmp(reading->at[i], word) == 0;
}

/* "dieu 20": the number goes into *out. */
static bool take_article(char out[KB_REFERENCE_NUMBER], struct reading *reading)
{
	for (size_t i = 0; i + 1 < reading->len; i++) {
		if (!is_word(reading, i, "dieu") ||
			!is_number(reading->at[i + 1]))
			continue;
		snprintf(out, KB_REFERENCE_NUMBER, "%s", reading->at[i + 1]);
		reading->taken[i] = reading->taken[i + 1] = true;
		return true;
	}
	return false;
}

/* "khoan 3", "diem a": they lie in the article. */
static void take_parts(struct reading *reading)
{
	for (size_t i = 0; i + 1 < reading->len; i++) {
		bool clause = is_word(reading, i, "khoan") &&
			      is_number(reading->at[i + 1]);
		bool point = is_word(reading, i, "diem") &&
			     strlen(reading->at[i + 1]) <= 2;

		if (clause || point)
			reading->taken[i] = reading->taken[i + 1] = true;
	}
}

/* A document's number in parts: "163", "2024", "nd". */
struct number {
	char at[WORDS_MAX][KB_TOKEN_MAX];
	const char *first, *year, *code; /* year: NULL for a decision */
};

static bool read_number(struct number *out, const struct kb_document *document)
{
	struct reading parts;

	if (!read_words(&parts, document->number, strlen(document->number)) ||
		parts.len < 2)
		return false;
	memcpy(out->at, parts.at, sizeof(parts.at));
	bool dated = is_year(out->at[1]) && parts.len > 2;

	out->first = out->at[0];
	out->year = dated ? out->at[1] : NULL;
	out->code = out->at[dated ? 2 : 1];
	return true;
}

/* How many words before `at` name the kind of the document: 0 none, -1
 * another kind. */
static int kind_before(
	const struct reading *reading, size_t at, const char *code)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		size_t words = kinds[i].second ? 2 : 1;
		const char *last =
			kinds[i].second ? kinds[i].second : kinds[i].first;

		if (at < words || !is_word(reading, at - 1, last) ||
			!is_word(reading, at - words, kinds[i].first))
			continue;
		return strncmp(code, kinds[i].code, 2) == 0 ? (int)words : -1;
	}
	return 0;
}

/* The document by its number: with its year, or with its kind before it. */
static bool take_number(
	struct reading *reading, const struct kb_document *document)
{
	struct number number;

	if (!read_number(&number, document))
		return false;
	for (size_t i = 0; i < reading->len; i++) {
		int kind = kind_before(reading, i, number.code);
		bool dated =
			number.year && is_word(reading, i + 1, number.year);
		bool other = !dated && i + 1 < reading->len &&
			     is_year(reading->at[i + 1]);

		if (reading->taken[i] || !is_word(reading, i, number.first) ||
			kind < 0 || other || (!dated && kind == 0))
			continue;
		for (size_t k = i - (size_t)kind; k <= i + dated; k++)
			reading->taken[k] = true;
		return true;
	}
	return false;
}

/* "Luật Báo chí (2016)", "Luật Viễn thông (cũ)": what tells it from its
 * successor is no part of the name. */
static void drop_surname(struct reading *name)
{
	while (name->len > 1 && (is_year(name->at[name->len - 1]) ||
					is_word(name, name->len - 1, "cu")))
		name->len--;
}

/* A law by its name, "luat vien thong", with its year or without. */
static bool take_name(
	struct reading *reading, const struct kb_document *document)
{
	struct reading name;
	struct number number;

	if (!document->title || !read_number(&number, document) ||
		strncmp(number.code, "qh", 2) != 0 ||
		!read_words(&name, document->title, strlen(document->title)) ||
		!is_word(&name, 0, "luat"))
		return false;
	drop_surname(&name);
	if (name.len < 3)
		return false;
	for (size_t i = 0; i + name.len <= reading->len; i++) {
		size_t k = 0;

		while (k < name.len && is_word(reading, i + k, name.at[k]))
			k++;
		bool dated =
			i + k < reading->len && is_year(reading->at[i + k]);

		if (k < name.len ||
			(dated && !is_word(reading, i + k, number.year)))
			continue;
		for (size_t w = i; w < i + k + dated; w++)
			reading->taken[w] = true;
		return true;
	}
	return false;
}

static bool only_asks(const struct reading *reading)
{
	for (size_t i = 0; i < reading->len; i++) {
		bool filler = reading->taken[i];

		for (size_t k = 0;
			!filler && k < sizeof(fillers) / sizeof(*fillers); k++)
			filler = strcmp(reading->at[i], fillers[k]) == 0;
		if (!filler)
			return false;
	}
	return true;
}

static bool in_force(const struct kb_document *document, date_t as_of)
{
	return (document->valid.from == DATE_NONE ||
		       document->valid.from <= as_of) &&
	       (document->valid.to == DATE_NONE || as_of <= document->valid.to);
}

static bool is_better(
	const struct kb_document *a, const struct kb_document *b, date_t as_of)
{
	if (!b || in_force(a, as_of) != in_force(b, as_of))
		return !b || in_force(a, as_of);
	return a->issued != DATE_NONE &&
	       (b->issued == DATE_NONE || a->issued > b->issued);
}

static const struct kb_article *find_article(
	const struct kb_document *document, const char *number)
{
	for (size_t i = 0; i < document->article_count; i++)
		if (strcmp(document->articles[i].number, number) == 0)
			return &document->articles[i];
	return NULL;
}

bool kb_reference_read(struct kb_reference *out,
	const struct kb_snapshot *snapshot, const char *question, size_t len,
	date_t as_of)
{
	struct reading whole;
	size_t count;
	const struct kb_document *const *documents =
		kb_snapshot_documents(snapshot, &count);

	*out = (struct kb_reference){ 0 };
	if (!read_words(&whole, question, len) ||
		!take_article(out->number, &whole))
		return false;
	take_parts(&whole);
	for (size_t i = 0; i < count; i++) {
		struct reading reading = whole;

		if ((take_number(&reading, documents[i]) ||
			    take_name(&reading, documents[i])) &&
			only_asks(&reading) &&
			is_better(documents[i], out->document, as_of))
			out->document = documents[i];
	}
	if (out->document)
		out->article = find_article(out->document, out->number);
	return out->document != NULL;
}

bool kb_reference_is_cited(
	const struct kb_reference *reference, const struct kb_entry *entry)
{
	for (size_t i = 0; i < entry->cite_count; i++) {
		const struct kb_cite *cite = &entry->cites[i];

		if (cite->document && cite->article &&
			strcmp(cite->document, reference->document->number) ==
				0 &&
			strcmp(cite->article, reference->number) == 0)
			return true;
	}
	return false;
}
