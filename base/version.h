/*
 * base/version.h -- the version of the three programs.
 */
#ifndef BASE_VERSION_H
#define BASE_VERSION_H

#define TROLY_VERSION "0.1.0"

#endif
