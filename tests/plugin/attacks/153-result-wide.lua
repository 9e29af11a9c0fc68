-- EXPECT ERROR: a result of a million values
local t = {}
for i = 1, 1000000 do t[i] = 1 end
return t
