-- EXPECT OK|ERROR: a length that is no number
return #setmetatable({}, { __len = function() return {} end }) and 1
