-- EXPECT ERROR: an error that computes its text
error(setmetatable({}, { __tostring = function() while true do end end }))
