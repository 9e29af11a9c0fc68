-- EXPECT TIME: long work in C
local s = ("x"):rep(1 << 20)
while true do s:upper() s:lower() s:reverse() end
