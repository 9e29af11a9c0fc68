#include "engine/session.h"

#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/text.h"

void session_login(char out[SESSION_PERSON], uid_t uid)
{
	struct passwd row, *found = NULL;
	char room[4096];

	getpwuid_r(uid, &row, room, sizeof(room), &found);
	if (found && found->pw_name && *found->pw_name)
		snprintf(out, SESSION_PERSON, "%s", found->pw_name);
	else
		snprintf(out, SESSION_PERSON, "uid-%lu", (unsigned long)uid);
}

/* A name that can stand in a log line and as the author of a commit. */
static bool is_name(const char *text)
{
	size_t len = strlen(text);

	return len > 0 && len < SESSION_PERSON && text_valid(text, len) &&
	       strcspn(text, "<>\"'\\ \t\r\n\v\f\x7f") == len &&
	       (unsigned char)*text > ' ';
}

void session_owner(char out[SESSION_PERSON])
{
	static const char *const names[] = { "TROLY_USER", "USER" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		const char *value = getenv(names[i]);

		if (value && is_name(value)) {
			snprintf(out, SESSION_PERSON, "%s", value);
			return;
		}
	}
	session_login(out, getuid());
}

bool session_peer(uid_t *out, int fd)
{
	struct ucred peer;
	socklen_t len = sizeof(peer);

	if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &len) < 0)
		return false;
	*out = peer.uid;
	return true;
}

enum status session_hello(
	struct session *session, const json_t *params, struct err *err)
{
	const char *person = json_text(params, "person", NULL);

	session->lang = lang_from_name(json_text(params, "lang", NULL));
	session->readonly = json_bool(params, "readonly", false);
	if (!person || !session->trusted)
		return ST_OK;
	if (!is_name(person))
		return err_set(err, ST_INVALID,
			"\"%s\" is not a login name: letters and digits "
			"without spaces, at most %d bytes",
			person, SESSION_PERSON - 1);
	snprintf(session->person, SESSION_PERSON, "%s", person);
	return ST_OK;
}
