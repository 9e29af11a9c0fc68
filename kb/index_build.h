/*
 * kb/index_build.h -- make a search index (kb/index.h).
 *
 *	struct kb_index_build *build = kb_index_build_new(&KB_WEIGHTS);
 *	kb_index_build_add(build, "ts-tien-dat-truoc", "cuc-tan-so");
 *	kb_index_build_text(build, KB_FIELD_TITLE, title, strlen(title));
 *	...
 *	st = kb_index_build_write(build, path, err);
 *	kb_index_build_free(build);
 *
 * Documents of one group come one after the other. A field may be given
 * several times. Bytes that are not UTF-8 are passed over.
 *
 * Threads: a build belongs to one thread.
 */
#ifndef KB_INDEX_BUILD_H
#define KB_INDEX_BUILD_H

#include "kb/index.h"

struct kb_index_build;
struct kb_weights;

/* `weights` is borrowed until the build is freed. */
struct kb_index_build *kb_index_build_new(const struct kb_weights *weights);
void kb_index_build_free(struct kb_index_build *build);

/* Begin a document. */
void kb_index_build_add(
	struct kb_index_build *build, const char *id, const char *group);

/* The document begun last is this article of its law. */
void kb_index_build_number(struct kb_index_build *build, uint32_t number);

/* Text of the document begun last. */
void kb_index_build_text(struct kb_index_build *build, enum kb_field field,
	const char *text, size_t len);

/* Text that no document has, and that questions are likely to hold: it only
 * teaches kb/repair.h which syllables follow each other. */
void kb_index_build_teach(
	struct kb_index_build *build, const char *text, size_t len);

/* Write the file, whole or not at all. Once only. */
NODISCARD enum status kb_index_build_write(
	struct kb_index_build *build, const char *path, struct err *err);

#endif
