-- EXPECT TIME|ERROR|MEM: each level catches what the deeper one met
local function f() pcall(f) pcall(f) end
f()
return "end"
