-- EXPECT MEM|TIME|ERROR: a chain of upvalues
local f = function() end
while true do local g = f f = function() return g end end
