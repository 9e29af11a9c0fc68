-- EXPECT ERROR: a comparator that yields
coroutine.wrap(function() table.sort({ 3, 2, 1 }, function() coroutine.yield() end) end)()
