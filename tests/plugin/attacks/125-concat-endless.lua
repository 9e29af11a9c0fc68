-- EXPECT TIME: a concatenation that never ends
return setmetatable({}, { __concat = function() while true do end end }) .. "x"
