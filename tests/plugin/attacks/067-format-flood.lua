-- EXPECT MEM|ERROR|TIME: a long text in each place
local s = ("x"):rep(1 << 20)
local t = {}
while true do t[#t + 1] = string.format(("%s"):rep(60), s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s) end
