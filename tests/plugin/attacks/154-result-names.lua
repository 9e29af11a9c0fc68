-- EXPECT ERROR: a result of many names
local t = {}
for i = 1, 100000 do t["k" .. i] = 1 end
return t
