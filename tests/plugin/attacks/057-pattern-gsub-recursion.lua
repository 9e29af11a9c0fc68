-- EXPECT ERROR|TIME: gsub in its own callback
local function f(s) return s:gsub(".", f) end
return f("xx")
