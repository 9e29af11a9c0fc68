-- EXPECT ERROR: a chain that bites its tail
local t = {}
setmetatable(t, { __index = t })
return t.x
