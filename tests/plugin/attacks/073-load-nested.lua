-- EXPECT ERROR|TIME|MEM: load in load in load
local s = "return 1"
for i = 1, 40 do s = "return load(" .. string.format("%q", s) .. ")()" end
return load(s)()
