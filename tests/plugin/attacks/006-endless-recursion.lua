-- EXPECT ERROR|MEM: the stack of Lua
local function f() return 1 + f() end
return f()
