-- EXPECT MEM|TIME: nor in a coroutine
while true do coroutine.resume(coroutine.create(function() local t = {} for i = 1, 100 do t[i] = ("x"):rep(1 << 20) .. i end end)) end
