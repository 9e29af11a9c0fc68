-- EXPECT TIME: many coroutines, each too short for the hook
while true do coroutine.wrap(function() local x = 0 for i = 1, 50 do x = x + i end end)() end
