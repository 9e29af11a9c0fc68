-- EXPECT ERROR: to-be-closed values are not taken
local x <close> = setmetatable({}, { __close = function() while true do end end })
