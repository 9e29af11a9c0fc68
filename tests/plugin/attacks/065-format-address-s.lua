-- EXPECT OK: %s of a function says no address
local s = string.format("%s %s", print, {})
assert(not s:find("0x"))
return s
