-- EXPECT TIME: a handler that never ends
xpcall(function() error("x") end, function() while true do end end)
