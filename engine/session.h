/*
 * engine/session.h -- who is at the other end of a connection.
 *
 * On the private socket, which only the owner of the data folder can reach,
 * the client says who it is. On a served socket the system does: the person is
 * the login name of the connected process' user, whatever the client says.
 */
#ifndef ENGINE_SESSION_H
#define ENGINE_SESSION_H

#include <sys/types.h>

#include "base/json.h"

enum {
	SESSION_PERSON = 64
};

struct session {
	char person[SESSION_PERSON];
	enum lang lang;
	bool readonly; /* the client asked for it */
	bool trusted;  /* it may say who it is */
};

/* The login name of a user, or "uid-N". */
void session_login(char out[SESSION_PERSON], uid_t uid);

/* $TROLY_USER, else $USER, else the login name of this process. */
void session_owner(char out[SESSION_PERSON]);

/* The user of the process that is connected; false when it isn't known. */
bool session_peer(uid_t *out, int fd);

/* Take over what the params of `hello` say. ST_INVALID for a name that is
 * none. */
NODISCARD enum status session_hello(
	struct session *session, const json_t *params, struct err *err);

#endif
