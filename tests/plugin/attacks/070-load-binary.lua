-- EXPECT OK|ERROR: a chunk that is no text
local f, e = load("\27Lua\x54\0\x19\x93\r\n\x1a\n")
assert(not f and e:find("binary"), "it was loaded")
return e
