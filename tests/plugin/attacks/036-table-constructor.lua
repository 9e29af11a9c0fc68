-- EXPECT ERROR|MEM|OK: a constructor fed by many values
local t = {}
for i = 1, 300000 do t[i] = i end
return #{ table.unpack(t) }
