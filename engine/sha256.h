/*
 * engine/sha256.h -- SHA-256 (FIPS 180-4), for names of contents.
 */
#ifndef ENGINE_SHA256_H
#define ENGINE_SHA256_H

#include <stddef.h>

enum {
	SHA256_TEXT = 65
}; /* bytes of the hexadecimal form, NUL included */

void sha256_text(char out[SHA256_TEXT], const void *bytes, size_t len);

#endif
