-- EXPECT ERROR: a text that is none
return tostring(setmetatable({}, { __tostring = function() return {} end }))
