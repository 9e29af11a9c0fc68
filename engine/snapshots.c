#include "engine/snapshots.h"

#include <pthread.h>
#include <string.h>

#include "base/mem.h"

struct snapshots {
	struct repos *repos;
	pthread_mutex_t lock;
	/* The one used last comes first. */
	const struct kb_snapshot *kept[SNAPSHOTS_KEPT];
};

struct snapshots *snapshots_new(struct repos *repos)
{
	struct snapshots *snapshots = mem_zero(sizeof(*snapshots));

	snapshots->repos = repos;
	pthread_mutex_init(&snapshots->lock, NULL);
	return snapshots;
}

void snapshots_free(struct snapshots *snapshots)
{
	if (!snapshots)
		return;
	for (size_t i = 0; i < SNAPSHOTS_KEPT; i++)
		kb_snapshot_release(snapshots->kept[i]);
	pthread_mutex_destroy(&snapshots->lock);
	free(snapshots);
}

/* Where it is kept, or the last place. */
static size_t find(const struct snapshots *snapshots, const char *commit)
{
	size_t at = 0;

	while (at + 1 < SNAPSHOTS_KEPT &&
		!(snapshots->kept[at] &&
			strcmp(kb_snapshot_commit(snapshots->kept[at]),
				commit) == 0))
		at++;
	return at;
}

static enum status read_new(const struct kb_snapshot **out,
	struct snapshots *snapshots, const char *commit, struct err *err)
{
	struct kb_repo *repo = NULL;
	enum status st = repos_borrow(&repo, snapshots->repos, err);

	if (st == ST_OK)
		st = kb_snapshot_open(out, repo, commit, err);
	repos_return(snapshots->repos, repo);
	return st;
}

static void move_to_front(struct snapshots *snapshots, size_t at)
{
	const struct kb_snapshot *found = snapshots->kept[at];

	memmove(snapshots->kept + 1, snapshots->kept,
		at * sizeof(*snapshots->kept));
	snapshots->kept[0] = found;
}

enum status snapshots_get(const struct kb_snapshot **out,
	struct snapshots *snapshots, const char *commit, struct err *err)
{
	const struct kb_snapshot *made = NULL;
	enum status st = ST_OK;

	*out = NULL;
	pthread_mutex_lock(&snapshots->lock);
	size_t at = find(snapshots, commit);
	const struct kb_snapshot *there = snapshots->kept[at];

	if (!there || strcmp(kb_snapshot_commit(there), commit) != 0)
		st = read_new(&made, snapshots, commit, err);
	if (made) {
		kb_snapshot_release(there);
		snapshots->kept[at] = made;
	}
	if (st == ST_OK) {
		move_to_front(snapshots, at);
		*out = kb_snapshot_retain(snapshots->kept[0]);
	}
	pthread_mutex_unlock(&snapshots->lock);
	return st;
}
