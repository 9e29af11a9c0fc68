-- EXPECT ERROR|MEM|TIME: each match makes more
local s = "x"
while true do s = s:gsub("x", "xx") end
