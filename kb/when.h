/*
 * kb/when.h -- the day that a question speaks of.
 *
 * "ngày 12/3/2024", "12-03-2024", "ngày 12 tháng 3 năm 2024", "tháng 3/2024",
 * "hồi năm 2022". A month or a year gives its last day, but none after `today`
 * when that lies within it; "trước 1/7/2026" gives the day before, "trước tháng
 * 7/2026" the last of June. The year of a law ("Luật Viễn thông 2009") is no
 * day.
 */
#ifndef KB_WHEN_H
#define KB_WHEN_H

#include <stddef.h>

#include "base/date.h"

/* The first day found, or `today`. */
date_t kb_when(const char *question, size_t len, date_t today);

/* The same, and the words that say it are overwritten by commas: they are
 * when, and not what is asked. Nothing is cut when nothing else is left. */
struct buf;
date_t kb_when_cut(struct buf *question, date_t today);

#endif
