-- EXPECT OK|ERROR|TIME: handlers within handlers
local function h(e) return xpcall(error, h, e) end
return (xpcall(error, h, "x"))
