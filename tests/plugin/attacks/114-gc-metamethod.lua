-- EXPECT OK: finalizers are not taken
local ran = false
do setmetatable({}, { __gc = function() ran = true while true do end end }) end
local t = {}
for i = 1, 200000 do t[i % 10] = {} end
assert(not ran)
return "stripped"
