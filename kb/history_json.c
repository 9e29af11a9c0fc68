/* A revision as it goes over the wire. */

#include "kb/history.h"

json_t *kb_revision_json(const struct kb_revision *revision)
{
	json_t *out = json_object(), *paths = json_array();
	char at[MOMENT_TEXT];

	moment_format(at, revision->at);
	json_set_text(out, "id", revision->id);
	json_set_text(out, "author", revision->author);
	json_set_text(out, "at", at);
	json_set_text(out, "subject", revision->subject);
	json_set_text(out, "body", revision->body);
	for (size_t i = 0; i < revision->path_count; i++)
		json_array_append_new(paths, json_string(revision->paths[i]));
	json_set(out, "paths", paths);
	return out;
}
