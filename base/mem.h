/*
 * base/mem.h -- memory that is there, or the process ends.
 *
 * Each function ends the process with one sentence on stderr and exit code 70
 * when the system has no memory left; none returns NULL. See base/status.h for
 * why. Everything is given back with free().
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

void *mem_zero(size_t size); /* zeroed */
void *mem_grow(
	void *old, size_t count, size_t size); /* realloc, overflow checked */
char *mem_text(const char *text); /* copy of a string; NULL gives NULL */
char *mem_bytes(const void *bytes, size_t len); /* copy, NUL added */

#endif
