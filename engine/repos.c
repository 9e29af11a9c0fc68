#include "engine/repos.h"

#include <pthread.h>

#include "base/vec.h"

struct repos {
	char *dir; /* owned */
	pthread_mutex_t lock;
	VEC(struct kb_repo *) idle;
};

struct repos *repos_new(const char *dir)
{
	struct repos *repos = mem_zero(sizeof(*repos));

	repos->dir = mem_text(dir);
	pthread_mutex_init(&repos->lock, NULL);
	return repos;
}

void repos_free(struct repos *repos)
{
	if (!repos)
		return;
	for (size_t i = 0; i < repos->idle.len; i++)
		kb_repo_close(repos->idle.at[i]);
	VEC_RELEASE(&repos->idle);
	pthread_mutex_destroy(&repos->lock);
	free(repos->dir);
	free(repos);
}

enum status repos_borrow(
	struct kb_repo **out, struct repos *repos, struct err *err)
{
	pthread_mutex_lock(&repos->lock);
	*out = repos->idle.len ? repos->idle.at[--repos->idle.len] : NULL;
	pthread_mutex_unlock(&repos->lock);
	return *out ? ST_OK : kb_repo_open(out, repos->dir, err);
}

void repos_return(struct repos *repos, struct kb_repo *repo)
{
	if (!repo)
		return;
	pthread_mutex_lock(&repos->lock);
	*VEC_ADD(&repos->idle) = repo;
	pthread_mutex_unlock(&repos->lock);
}
