-- EXPECT ERROR|MEM: doubling in steps that are allowed
local s = "x"
while true do s = s .. s end
