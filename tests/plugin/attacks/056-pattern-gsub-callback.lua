-- EXPECT TIME: a callback that never ends
("x"):gsub("x", function() while true do end end)
