-- EXPECT ERROR|MEM: a hundred thousand results
local t = {}
for i = 1, 100000 do t[i] = i end
return table.unpack(t)
