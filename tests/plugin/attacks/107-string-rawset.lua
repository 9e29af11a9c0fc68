-- EXPECT ERROR: the same without metamethods
rawset(string, "rep", function() return "poison" end)
