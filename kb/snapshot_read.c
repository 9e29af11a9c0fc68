/* From the blobs of a commit to entries, documents and question banks. */

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "kb/snapshot_int.h"

struct reading {
	struct kb_snapshot *snap;
	struct kb_repo *repo;
	struct buf text; /* of the file being read */
	struct buf path; /* of the same, in the repository */
	struct buf unit;
	enum status st; /* what ended the walk */
	struct err *err;
};

static struct kb_place place_of(const struct reading *reading, int line)
{
	return (struct kb_place){ reading->unit.data, reading->path.data,
		line };
}

static struct kb_source source_of(const struct reading *reading)
{
	return (struct kb_source){ reading->unit.data, reading->path.data,
		reading->text.data, reading->text.len };
}

/* Two ways to write one letter look the same and compare different: search
 * and lists would miss what everybody sees. */
static void check_nfc(struct reading *reading)
{
	const char *at = reading->text.data;
	int line = 1;

	if (text_is_nfc(at, reading->text.len) ||
		!text_valid(at, reading->text.len))
		return;
	while (at[strcspn(at, "\n")] && text_is_nfc(at, strcspn(at, "\n"))) {
		at += strcspn(at, "\n") + 1;
		line++;
	}
	kb_error_add(&reading->snap->problems, place_of(reading, line),
		"not-nfc",
		"The letters and their marks are stored apart (not Unicode "
		"NFC); type the line again or save the file as NFC");
}

static void read_entry(struct reading *reading)
{
	struct kb_snapshot *snap = reading->snap;
	struct kb_source source = source_of(reading);
	struct kb_entry *entry = NULL;
	const struct kb_entry *other;
	struct err err;
	int line = 0;

	if (kb_entry_new(&entry, &line, &source, &err) != ST_OK) {
		kb_error_of(&snap->problems, place_of(reading, line),
			"unreadable", &err);
		return;
	}
	other = map_get(&snap->entry_by_id, entry->id);
	if (other) {
		kb_error_add(&snap->problems, place_of(reading, entry->line.id),
			"duplicate-id",
			"The id %s is used by %s already; give one of the two "
			"another id",
			entry->id, other->path);
		kb_entry_free(entry);
		return;
	}
	*VEC_ADD(&snap->entries) = entry;
	map_set(&snap->entry_by_id, entry->id, entry);
}

static void read_document(struct reading *reading)
{
	struct kb_snapshot *snap = reading->snap;
	struct kb_source source = source_of(reading);
	struct kb_document *document = NULL;
	const struct kb_document *other;
	struct buf folded = BUF_INIT;
	struct err err;
	int line = 0;

	if (kb_document_new(&document, &line, &source, &err) != ST_OK) {
		kb_error_of(&snap->problems, place_of(reading, line),
			"unreadable", &err);
		return;
	}
	text_fold(&folded, document->number, strlen(document->number));
	other = map_get(&snap->document_by_number, folded.data);
	if (other) {
		kb_error_add(&snap->problems, place_of(reading, 1),
			"duplicate-id",
			"The document %s is in %s already; keep one of the two",
			document->number, other->path);
		kb_document_free(document);
	} else {
		*VEC_ADD(&snap->documents) = document;
		map_set(&snap->document_by_number, folded.data, document);
	}
	buf_release(&folded);
}

static void read_questions(struct reading *reading)
{
	kb_questions_read(&reading->snap->questions, &reading->snap->problems,
		place_of(reading, 0), reading->text.data, reading->text.len);
}

/* What is read, by where it lies in the unit's folder. */
static const struct {
	const char *folder, *ending;
	void (*read)(struct reading *reading);
} kinds[] = {
	{ "knowledge/", ".md", read_entry },
	{ "documents/", ".md", read_document },
	{ "tests/questions", ".tsv", read_questions },
};
enum {
	KINDS = sizeof(kinds) / sizeof(*kinds)
};

static bool ends_with(const char *text, const char *ending)
{
	size_t len = strlen(text), size = strlen(ending);

	return len >= size && strcmp(text + len - size, ending) == 0;
}

static bool visit_file(const struct kb_node *node, void *ctx)
{
	struct reading *reading = ctx;
	size_t unit = strcspn(node->name, "/");
	const char *inside = node->name + unit + 1;

	if (node->name[unit] == '\0')
		return true; /* beside the units */
	for (int i = 0; i < KINDS; i++) {
		if (strncmp(inside, kinds[i].folder, strlen(kinds[i].folder)) ||
			!ends_with(inside, kinds[i].ending))
			continue;
		buf_set(&reading->unit, node->name, unit);
		buf_clear(&reading->path);
		buf_printf(&reading->path, "units/%s", node->name);
		reading->st = kb_repo_blob(
			&reading->text, reading->repo, node->id, reading->err);
		if (reading->st != ST_OK)
			return false;
		kinds[i].read(reading);
		check_nfc(reading);
		break;
	}
	return true;
}

static bool visit_unit(const struct kb_node *node, void *ctx)
{
	struct reading *reading = ctx;

	if (!node->is_dir)
		return true;
	struct kb_unit *unit = VEC_ADD(&reading->snap->units);

	*unit = (struct kb_unit){ .id = mem_text(node->name) };
	memcpy(unit->tree, node->id, KB_ID);
	return true;
}

static int by_unit_and_id(const void *a, const void *b)
{
	const struct kb_entry *one = *(struct kb_entry *const *)a;
	const struct kb_entry *two = *(struct kb_entry *const *)b;
	int order = strcmp(one->unit, two->unit);

	return order ? order : strcmp(one->id, two->id);
}

static int by_number(const void *a, const void *b)
{
	const struct kb_document *one = *(struct kb_document *const *)a;
	const struct kb_document *two = *(struct kb_document *const *)b;

	return strcmp(one->number, two->number);
}

static int by_unit(const void *a, const void *b)
{
	const struct kb_unit *one = a, *two = b;

	return strcmp(one->id, two->id);
}

/* qsort() may not be given a null pointer. */
static void sort(void *at, size_t len, size_t size,
	int (*compare)(const void *, const void *))
{
	if (len > 1)
		qsort(at, len, size, compare);
}

static void arrange(struct kb_snapshot *snap)
{
	size_t at = 0;

	sort(snap->units.at, snap->units.len, sizeof(*snap->units.at), by_unit);
	sort(snap->entries.at, snap->entries.len, sizeof(*snap->entries.at),
		by_unit_and_id);
	sort(snap->documents.at, snap->documents.len,
		sizeof(*snap->documents.at), by_number);
	for (size_t i = 0; i < snap->units.len; i++) {
		struct kb_unit *unit = &snap->units.at[i];

		unit->first_entry = at;
		while (at < snap->entries.len &&
			strcmp(snap->entries.at[at]->unit, unit->id) == 0)
			at++;
		unit->entry_count = at - unit->first_entry;
	}
}

enum status kb_snapshot_read(
	struct kb_snapshot *snap, struct kb_repo *repo, struct err *err)
{
	struct reading reading = { snap, repo, BUF_INIT, BUF_INIT, BUF_INIT,
		ST_OK, err };
	struct err none;
	char tree[KB_ID];
	enum status st =
		kb_repo_tree_id(tree, repo, snap->commit, "units", &none);

	if (st == ST_NOT_FOUND)
		return ST_OK; /* an empty repository knows nothing */
	st = kb_repo_list(
		repo, snap->commit, "units", visit_unit, &reading, err);
	if (st == ST_OK)
		st = kb_repo_walk(
			repo, snap->commit, "units", visit_file, &reading, err);
	if (st == ST_OK)
		st = reading.st;
	if (st == ST_OK)
		arrange(snap);
	buf_release(&reading.text);
	buf_release(&reading.path);
	buf_release(&reading.unit);
	return st;
}
