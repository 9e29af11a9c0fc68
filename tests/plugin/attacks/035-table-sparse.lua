-- EXPECT OK|ERROR: a position far out
local t = {}
t[1 << 40] = 1
t[-1 << 40] = 1
return #t
