-- EXPECT OK|ERROR: characters that are none
return pcall(utf8.char, 0x7fffffff), pcall(utf8.char, -1), pcall(utf8.codepoint, "\xff"), utf8.len("\xed\xa0\x80")
