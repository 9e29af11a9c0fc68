-- EXPECT TIME: a comparator that never answers
table.sort({ 2, 1 }, function() while true do end end)
