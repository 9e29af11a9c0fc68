/*
 * tui/lua_layout.h -- Lua source, laid out the way plugins are.
 *
 * A tab for each line that opened something and has not closed it yet, no
 * blanks at the ends of lines, never two empty lines in a row, one newline at
 * the end. Only blanks outside of texts change, so the meaning stays; the
 * author's line breaks stay too. Laying out twice gives the same.
 */
#ifndef TUI_LUA_LAYOUT_H
#define TUI_LUA_LAYOUT_H

#include "base/buf.h"

/* Append the source, laid out. Lines end with "\n" or "\r\n". */
void lua_layout(struct buf *out, const char *source);

#endif
