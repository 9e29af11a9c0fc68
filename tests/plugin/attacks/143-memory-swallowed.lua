-- EXPECT MEM|TIME: the end of memory cannot be caught
while true do pcall(string.rep, "x", 1 << 20) local ok = pcall(function() local t = {} for i = 1, 100 do t[i] = ("x"):rep(1 << 20) .. i end end) end
