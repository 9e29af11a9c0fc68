/*
 * tests/unit/kb/kb_test.h -- a repository in a temporary folder.
 */
#ifndef KB_TEST_H
#define KB_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/path.h"
#include "kb/commit.h"

enum {
	KB_TEST_NOW = 1795400000
}; /* seconds; 2026-11-23 */

struct fixture {
	char dir[64];
	char *repo_dir;
	struct kb_repo *repo;
	struct err err;
};

#define OK(call) assert_int_equal(ST_OK, (call))

static inline void run(const char *command)
{
	assert_int_equal(0, system(command));
}

static inline int fixture_setup(void **state)
{
	struct fixture *fix = calloc(1, sizeof(*fix));

	snprintf(fix->dir, sizeof(fix->dir), "/tmp/troly-kb-XXXXXX");
	assert_non_null(mkdtemp(fix->dir));
	fix->repo_dir = path_join(fix->dir, "knowledge.git");
	OK(kb_repo_create(fix->repo_dir, &fix->err));
	OK(kb_repo_open(&fix->repo, fix->repo_dir, &fix->err));
	*state = fix;
	return 0;
}

static inline int fixture_teardown(void **state)
{
	struct fixture *fix = *state;
	char command[128];

	kb_repo_close(fix->repo);
	snprintf(command, sizeof(command), "rm -rf '%s'", fix->dir);
	run(command);
	free(fix->repo_dir);
	free(fix);
	return 0;
}

#define FILE_OF(p, t) \
	{ \
		.path = (p), .bytes = (t), .len = strlen(t) \
	}

/* Commit files on a branch; `parent` may be NULL. */
static inline void commit_on(struct fixture *fix, char out[KB_ID],
	const char *branch, const char *parent, const struct kb_file *files,
	size_t count)
{
	struct kb_commit_args args = {
		.parent = parent,
		.files = files,
		.count = count,
		.author = "an",
		.message = "Sửa\n",
		.at = KB_TEST_NOW * 1000LL,
	};

	OK(kb_commit(out, fix->repo, branch, &args, &fix->err));
}

/* The same for one file on main's tip, or the first commit. */
static inline void publish(struct fixture *fix, char out[KB_ID],
	const char *path, const char *text)
{
	struct kb_file file = FILE_OF(path, text);
	char tip[KB_ID];
	bool has = kb_repo_has(fix->repo, "main");

	if (has)
		OK(kb_repo_resolve(tip, fix->repo, "main", &fix->err));
	commit_on(fix, out, "main", has ? tip : NULL, &file, 1);
}

#define ENTRY(id, title, body) \
	"---\nid: " id "\ntitle: " title "\nquestions:\n  - " title \
	" vậy?\ncites:\n  - { text: \"NĐ 163/2024/NĐ-CP Đ20 k4\" }\n" \
	"valid: { from: 2024-12-24, to: null }\nstatus: verified\n" \
	"owner: u\nchecked: 2026-11-23\n---\n" body "\n"

#endif
