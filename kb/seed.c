#include "kb/seed.h"

#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"
#include "base/vec.h"
#include "kb/commit.h"
#include "kb/merge.h"
#include "kb/overlay.h"
#include "kb/proposal_int.h"

static const char readme[] =
	"# Kho tri thức Troly\n"
	"\n"
	"Mỗi đơn vị là một thư mục trong `units/`. Nhánh `main` là bản đang "
	"công bố, `proposals/<số>` là một đề xuất đang chờ duyệt, `seed` là "
	"bản đi kèm phần mềm.\n"
	"\n"
	"Muốn sửa: chép thư mục của đơn vị ra ngoài, sửa, rồi chạy "
	"`troly propose THƯ-MỤC -m \"lý do\"`. Người khác duyệt bằng "
	"`troly review`.\n";

/* Files that editors look for at the top of the repository. */
static const struct {
	const char *here, *there;
} tools[] = {
	{ "sdk/luarc.json", ".luarc.json" },
	{ "sdk/luacheckrc", ".luacheckrc" },
};

struct reading {
	const char *plugins;
	struct kb_files *files; /* paths and bytes are owned */
	enum status st;
	struct err *err;
};

/* Where a file of plugins/ lies in the repository, or NULL for those that
 * belong to no unit. */
static char *place_of(const char *relative)
{
	struct buf path = BUF_INIT, nfc = BUF_INIT;

	if (!strchr(relative, '/'))
		return NULL;
	for (size_t i = 0; i < sizeof(tools) / sizeof(*tools); i++)
		if (strcmp(relative, tools[i].here) == 0)
			return mem_text(tools[i].there);
	if (strncmp(relative, "sdk/", 4) != 0)
		buf_puts(&path, "units/");
	text_nfc(&nfc, relative, strlen(relative));
	buf_puts(&path, nfc.data);
	buf_release(&nfc);
	return buf_take(&path);
}

static bool read_file(const char *relative, void *ctx)
{
	struct reading *reading = ctx;
	struct buf bytes = BUF_INIT;
	char *place = place_of(relative);

	if (!place)
		return true;
	char *path = path_join(reading->plugins, relative);

	reading->st = path_read(&bytes, path, KB_FILE_MAX, reading->err);
	free(path);
	if (reading->st != ST_OK) {
		buf_release(&bytes);
		free(place);
		return false;
	}
	size_t len = bytes.len;

	*VEC_ADD(reading->files) = (struct kb_file){
		.path = place, .bytes = buf_take(&bytes), .len = len
	};
	return true;
}

static void release_files(struct kb_files *files)
{
	for (size_t i = 0; i < files->len; i++)
		free((char *)(uintptr_t)files->at[i].bytes);
	kb_files_release(files);
}

/* The tree of the release. */
static enum status write_release(char out[KB_ID], struct kb_repo *repo,
	const char *plugins, struct err *err)
{
	struct kb_files files = VEC_INIT;
	struct reading reading = { plugins, &files, ST_OK, err };
	enum status st = path_walk(plugins, read_file, &reading, err);

	if (st == ST_OK)
		st = reading.st;
	if (st == ST_OK && files.len == 0)
		st = err_set(err, ST_NOT_FOUND,
			"There are no plugins in %s; install Troly again",
			plugins);
	if (st == ST_OK) {
		*VEC_ADD(&files) = (struct kb_file){
			.path = mem_text("README.md"),
			.bytes = mem_text(readme),
			.len = strlen(readme),
		};
		st = kb_tree_write(out, repo, files.at, files.len, err);
	}
	release_files(&files);
	return st;
}

static enum status commit_release(char out[KB_ID], struct kb_repo *repo,
	const char *tree, const char *parent, const struct kb_seed_args *args,
	struct err *err)
{
	struct buf message = BUF_INIT;

	buf_printf(&message, "Bản đi kèm Troly %s\n", args->release);
	struct kb_commit_args commit = {
		.parent = parent,
		.tree = tree,
		.author = args->person,
		.message = message.data,
		.at = args->at,
	};
	enum status st = kb_commit(out, repo, "seed", &commit, err);

	buf_release(&message);
	return st;
}

/* Bring branch `seed` to the release; `out` is its tip. */
static enum status follow(char out[KB_ID], struct kb_repo *repo,
	const struct kb_seed_args *args, struct err *err)
{
	char tree[KB_ID], now[KB_ID];
	enum status st = write_release(tree, repo, args->plugins, err);

	if (st != ST_OK || !kb_repo_has(repo, "seed"))
		return st == ST_OK ? commit_release(
					     out, repo, tree, NULL, args, err)
				   : st;
	st = kb_repo_resolve(out, repo, "seed", err);
	if (st == ST_OK)
		st = kb_repo_tree_id(now, repo, out, "", err);
	if (st == ST_OK && strcmp(now, tree) != 0) {
		char parent[KB_ID];

		memcpy(parent, out, KB_ID);
		st = commit_release(out, repo, tree, parent, args, err);
	}
	return st;
}

/* A merge commit of main and seed; not on a branch yet. */
static enum status write_merge(char out[KB_ID], struct kb_repo *repo,
	const struct kb_merge *merge, const char *const sides[2],
	const struct kb_seed_args *args, struct err *err)
{
	struct buf message = BUF_INIT;

	buf_printf(&message, "Nhập bản đi kèm Troly %s\n", args->release);
	if (merge->count > 0)
		buf_puts(&message,
			"\nĐơn vị đã sửa các tệp sau, bản mới cũng sửa; đề "
			"xuất này giữ bản của đơn vị:\n\n");
	for (size_t i = 0; i < merge->count; i++)
		buf_printf(&message, "- %s\n", merge->clashes[i]);
	struct kb_commit_args commit = {
		.parent = sides[0],
		.merged = sides[1],
		.tree = merge->tree,
		.author = args->person,
		.message = message.data,
		.at = args->at,
	};
	enum status st = kb_commit_write(out, repo, &commit, err);

	buf_release(&message);
	return st;
}

/* The release as a change for a person to decide, made once. */
static enum status propose_release(struct kb_seed *out, struct kb_repo *repo,
	const struct kb_merge *merge, const char *const sides[2],
	const struct kb_seed_args *args, struct err *err)
{
	char tip[KB_ID];
	enum status st =
		kb_proposal_of_parent(&out->proposal, repo, sides[1], err);

	out->outcome = KB_SEED_CONFLICT;
	if (st != ST_OK || out->proposal != 0)
		return st;
	st = write_merge(tip, repo, merge, sides, args, err);
	if (st == ST_OK)
		st = kb_proposal_number(&out->proposal, repo, tip, err);
	return st;
}

static enum status join(struct kb_seed *out, struct kb_repo *repo,
	const char *seed, const struct kb_seed_args *args, struct err *err)
{
	const char *const sides[2] = { out->commit, seed };
	struct kb_merge merge = { .count = 0 };
	char tip[KB_ID];
	enum status st = kb_merge(&merge, repo, out->commit, seed, err);

	if (st != ST_OK)
		return st;
	if (merge.count > 0) {
		st = propose_release(out, repo, &merge, sides, args, err);
	} else {
		st = write_merge(tip, repo, &merge, sides, args, err);
		if (st == ST_OK)
			st = kb_branch_move(
				repo, "main", out->commit, tip, err);
		if (st == ST_OK) {
			memcpy(out->commit, tip, KB_ID);
			out->outcome = KB_SEED_MERGED;
		}
	}
	kb_merge_release(&merge);
	return st;
}

enum status kb_seed(struct kb_seed *out, struct kb_repo *repo,
	const struct kb_seed_args *args, struct err *err)
{
	struct kb_seed seed = { .outcome = KB_SEED_SAME };
	char tip[KB_ID];
	bool merged = false;
	enum status st = follow(tip, repo, args, err);

	if (st != ST_OK)
		return st;
	if (!kb_repo_has(repo, "main")) {
		memcpy(seed.commit, tip, KB_ID);
		seed.outcome = KB_SEED_FIRST;
		st = kb_branch_move(repo, "main", NULL, tip, err);
	} else {
		st = kb_repo_resolve(seed.commit, repo, "main", err);
		if (st == ST_OK)
			st = kb_merged(&merged, repo, seed.commit, tip, err);
		if (st == ST_OK && !merged)
			st = join(&seed, repo, tip, args, err);
	}
	if (st == ST_OK)
		*out = seed;
	return st;
}
