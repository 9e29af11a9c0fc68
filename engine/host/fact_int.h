/*
 * engine/host/fact_int.h -- what the files of facts share.
 */
#ifndef HOST_FACT_INT_H
#define HOST_FACT_INT_H

#include "engine/host/fact.h"

/* The rules' kind of a type; VALUE_NULL for FACT_ANY. */
enum value_kind fact_kind(enum fact_type type);

/* The words of an option, or NULL when there is no such key. */
const char *fact_option_label(const struct fact *fact, const char *key);

#endif
