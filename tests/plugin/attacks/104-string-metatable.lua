-- EXPECT ERROR: the methods of all strings
getmetatable("").__index.rep = function() return "poison" end
