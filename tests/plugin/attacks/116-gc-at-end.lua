-- EXPECT OK: nothing runs when the state ends
setmetatable({}, { __gc = function() while true do end end })
return "end"
