-- EXPECT MEM|TIME: many texts
local t = {}
for i = 1, math.maxinteger do t[i] = ("x"):rep(100) .. i end
