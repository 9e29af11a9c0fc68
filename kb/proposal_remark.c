/* Remarks: one JSON object per line, in a git note on the proposal's tip. */

#include <string.h>

#include "base/json.h"
#include "base/mem.h"
#include "base/vec.h"
#include "kb/git.h"
#include "kb/proposal_int.h"

static const char notes[] = "refs/notes/review";

static const char *const verb_names[] = {
	[KB_COMMENT] = "comment",
	[KB_APPROVE] = "approve",
	[KB_REJECT] = "reject",
	[KB_WITHDRAW] = "withdraw",
};
enum {
	VERBS = sizeof(verb_names) / sizeof(*verb_names)
};

const char *kb_verb_name(enum kb_verb verb)
{
	return verb_names[verb];
}

static enum kb_verb verb_of(const char *name)
{
	for (int i = 0; i < VERBS; i++)
		if (strcmp(name, verb_names[i]) == 0)
			return (enum kb_verb)i;
	return KB_COMMENT;
}

/* Replace out by the note's text; empty when there is none. */
static enum status read_note(
	struct buf *out, struct kb_repo *repo, const char *tip, struct err *err)
{
	git_note *note = NULL;
	git_oid id;
	enum status st = kb_git_id(&id, tip, err);

	buf_clear(out);
	if (st != ST_OK)
		return st;
	int rc = git_note_read(&note, repo->git, notes, &id);

	if (rc == 0)
		buf_puts(out, git_note_message(note));
	else if (rc != GIT_ENOTFOUND)
		st = kb_git_failed(err, repo, rc);
	git_note_free(note);
	return st;
}

/* Call `visit` with each line of the note as an object; a line that is not
 * one, which some other program may have written, is passed over. */
static void each_line(const struct buf *text,
	void (*visit)(const json_t *line, void *ctx), void *ctx)
{
	for (const char *at = text->data; *at;) {
		size_t len = strcspn(at, "\n");
		json_t *line = NULL;

		if (len > 0 && json_parse(&line, at, len, NULL) == ST_OK &&
			json_is_object(line))
			visit(line, ctx);
		json_decref(line);
		at += len + (at[len] ? 1 : 0);
	}
}

typedef VEC(struct kb_remark) remarks;

static void add_remark(const json_t *line, void *ctx)
{
	remarks *list = ctx;
	struct kb_remark *remark = VEC_ADD(list);

	*remark = (struct kb_remark){
		.by = mem_text(json_text(line, "by", "")),
		.verb = verb_of(json_text(line, "verb", "")),
		.text = mem_text(json_text(line, "text", NULL)),
	};
	(void)moment_parse(&remark->at, json_text(line, "at", ""));
}

enum status kb_remarks_read(
	struct kb_proposal *out, struct kb_repo *repo, struct err *err)
{
	struct buf text = BUF_INIT;
	remarks list = VEC_INIT;
	enum status st = read_note(&text, repo, out->commit, err);

	if (st == ST_OK)
		each_line(&text, add_remark, &list);
	out->remarks = list.at;
	out->remark_count = list.len;
	buf_release(&text);
	return st;
}

/* Whether the remark is there already: it came by the same request, or it is
 * the same decision of the same person. */
struct twin {
	const struct kb_review *review;
	bool found;
};

static void compare(const json_t *line, void *ctx)
{
	struct twin *twin = ctx;
	const struct kb_review *review = twin->review;
	const char *request = json_text(line, "request", "");

	if (strcmp(json_text(line, "by", ""), review->person) != 0)
		return;
	if (review->request && strcmp(request, review->request) == 0)
		twin->found = true;
	if (review->verb != KB_COMMENT &&
		verb_of(json_text(line, "verb", "")) == review->verb)
		twin->found = true;
}

static void put_remark(struct buf *out, const struct kb_review *review)
{
	char at[MOMENT_TEXT];
	json_t *line = json_object();

	moment_format(at, review->at);
	json_set_text(line, "by", review->person);
	json_set_text(line, "at", at);
	json_set_text(line, "verb", verb_names[review->verb]);
	json_set_text(line, "text", review->text);
	json_set_text(line, "request", review->request);
	if (out->len > 0 && out->data[out->len - 1] != '\n')
		buf_putc(out, '\n');
	json_put(out, line);
	buf_putc(out, '\n');
	json_decref(line);
}

static enum status write_note(struct kb_repo *repo, const char *tip,
	const struct kb_review *review, const char *text, struct err *err)
{
	git_signature *who = NULL;
	git_oid id, note;
	enum status st = kb_git_id(&id, tip, err);

	if (st == ST_OK)
		st = kb_git_person(&who, repo, review->person, review->at, err);
	if (st == ST_OK) {
		int rc = git_note_create(
			&note, repo->git, notes, who, who, &id, text, 1);

		if (rc < 0)
			st = kb_git_failed(err, repo, rc);
	}
	git_signature_free(who);
	return st;
}

enum status kb_remark_add(struct kb_repo *repo, const char *tip,
	const struct kb_review *review, struct err *err)
{
	struct twin twin = { review, false };
	struct buf text = BUF_INIT;
	enum status st = read_note(&text, repo, tip, err);

	if (st == ST_OK)
		each_line(&text, compare, &twin);
	if (st == ST_OK && !twin.found) {
		put_remark(&text, review);
		st = write_note(repo, tip, review, text.data, err);
	}
	buf_release(&text);
	return st;
}
