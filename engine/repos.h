/*
 * engine/repos.h -- open handles of the knowledge repository, to be borrowed.
 *
 * Threads: any; a borrowed handle belongs to the borrower until it returns it.
 */
#ifndef ENGINE_REPOS_H
#define ENGINE_REPOS_H

#include "kb/repo.h"

struct repos;

struct repos *repos_new(const char *dir);
void repos_free(struct repos *repos); /* all must have been returned */

NODISCARD enum status repos_borrow(
	struct kb_repo **out, struct repos *repos, struct err *err);
/* NULL is accepted. */
void repos_return(struct repos *repos, struct kb_repo *repo);

#endif
