-- EXPECT MEM|ERROR|TIME: errors while memory ends
local t = {}
while true do pcall(function() for i = 1, 1e6 do t[#t + 1] = ("x"):rep(1000) .. i end end) end
