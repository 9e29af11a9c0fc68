-- EXPECT ERROR: a reader that never ends
load(function() return "x = 1 " end)
