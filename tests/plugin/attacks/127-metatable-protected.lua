-- EXPECT ERROR: a metatable that hides itself
local t = setmetatable({}, { __metatable = "hidden" })
setmetatable(t, {})
