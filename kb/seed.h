/*
 * kb/seed.h -- bring the plugins of a release into the repository.
 *
 * Branch `seed` holds what releases brought: plugins/<unit>/ as units/<unit>/,
 * plugins/sdk/ as sdk/. It is merged into `main`, so that a unit's own edits
 * and a new release meet in git.
 */
#ifndef KB_SEED_H
#define KB_SEED_H

#include "base/date.h"
#include "kb/repo.h"

enum kb_seeded {
	KB_SEED_SAME,     /* the repository had it already */
	KB_SEED_FIRST,    /* the first commit of main */
	KB_SEED_MERGED,   /* main has a new commit */
	KB_SEED_CONFLICT, /* main is as it was; a person must decide */
};

struct kb_seed_args {
	const char *plugins; /* the folder */
	const char *person;  /* the author; this name approves no release */
	const char *release; /* as the log shall name it: "0.1.0" */
	moment_t at;
};

struct kb_seed {
	enum kb_seeded outcome;
	char commit[KB_ID]; /* main's tip now */
	unsigned proposal;  /* with KB_SEED_CONFLICT: the release as a change */
};

NODISCARD enum status kb_seed(struct kb_seed *out, struct kb_repo *repo,
	const struct kb_seed_args *args, struct err *err);

#endif
