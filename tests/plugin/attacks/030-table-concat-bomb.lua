-- EXPECT MEM|TIME: a text made of one text many times
local t = {}
for i = 1, 1000 do t[i] = ("x"):rep(1000000) end
return #table.concat(t)
