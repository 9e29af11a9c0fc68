-- EXPECT ERROR: a coroutine that has ended
local f = coroutine.wrap(function() end)
f() f()
