-- EXPECT ERROR: the environment itself
setmetatable(_G, { __index = function() return "poison" end })
