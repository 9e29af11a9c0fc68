#include "base/mem.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	EXIT_NO_MEMORY = 70
};

static void *checked(void *memory)
{
	if (memory)
		return memory;
	fputs("The system has no memory left; close other programs and try "
	      "again.\n",
		stderr);
	_Exit(EXIT_NO_MEMORY);
}

void *mem_zero(size_t size)
{
	return checked(calloc(1, size ? size : 1));
}

void *mem_grow(void *old, size_t count, size_t size)
{
	size_t bytes = 0;

	if (__builtin_mul_overflow(count, size, &bytes))
		return checked(NULL);
	return checked(realloc(old, bytes ? bytes : 1));
}

char *mem_text(const char *text)
{
	return text ? mem_bytes(text, strlen(text)) : NULL;
}

char *mem_bytes(const void *bytes, size_t len)
{
	if (len == SIZE_MAX)
		return checked(NULL);
	char *copy = checked(malloc(len + 1));

	if (len)
		memcpy(copy, bytes, len);
	copy[len] = '\0';
	return copy;
}
