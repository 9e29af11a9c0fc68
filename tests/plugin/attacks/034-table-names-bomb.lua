-- EXPECT MEM|TIME: many names
local t = {}
for i = 1, math.maxinteger do t["k" .. i] = true end
