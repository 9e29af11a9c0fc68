/*
 * base/banned.h -- library calls that this project does not make.
 *
 * Included by the compiler's command line before each of our files, after the
 * headers that declare them, so that a call does not compile. Instead:
 *   strings      struct buf, snprintf(), memcpy()
 *   strtok       strcspn(), strchr(): it keeps a hidden state
 *   times        base/date.h: the machine's time zone never counts
 *   mktemp ...   mkstemp(), mkdtemp()
 */
#ifndef BASE_BANNED_H
#define BASE_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define BANNED(name) name##_is_banned_see_base_banned_h

#undef strcpy
#define strcpy(to, from) BANNED(strcpy)
#undef strcat
#define strcat(to, from) BANNED(strcat)
#undef strncpy
#define strncpy(to, from, len) BANNED(strncpy)
#undef strncat
#define strncat(to, from, len) BANNED(strncat)
#undef sprintf
#define sprintf(...) BANNED(sprintf)
#undef vsprintf
#define vsprintf(...) BANNED(vsprintf)
#undef strtok
#define strtok(text, marks) BANNED(strtok)
#undef gmtime
#define gmtime(clock) BANNED(gmtime)
#undef localtime
#define localtime(clock) BANNED(localtime)
#undef ctime
#define ctime(clock) BANNED(ctime)
#undef asctime
#define asctime(tm) BANNED(asctime)
#undef mktemp
#define mktemp(pattern) BANNED(mktemp)
#undef tmpnam
#define tmpnam(out) BANNED(tmpnam)
#undef tempnam
#define tempnam(dir, prefix) BANNED(tempnam)

#endif
