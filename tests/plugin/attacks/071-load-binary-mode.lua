-- EXPECT OK|ERROR: asking for it by mode
local f, e = load("\27Lua", "x", "b")
assert(not f)
return e
