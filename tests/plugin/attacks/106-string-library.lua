-- EXPECT ERROR: a function of the library
string.rep = function() return "poison" end
