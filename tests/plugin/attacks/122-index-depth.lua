-- EXPECT ERROR|TIME: a chain of functions
local t
t = setmetatable({}, { __index = function(_, k) return t[k .. "x"] end })
return t.x
