-- EXPECT TIME|ERROR: an __index that asks again
local t
t = setmetatable({}, { __index = function(_, k) while true do end end })
return t.x
