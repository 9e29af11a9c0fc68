-- EXPECT OK|TIME|MEM: numbers that share a place
local t = {}
for i = 1, 1 << 20 do t[(i << 32) | 1] = i end
return "end"
