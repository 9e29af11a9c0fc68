-- EXPECT OK: not when written later, either
local mt = {}
local x = setmetatable({}, mt)
mt.__gc = function() while true do end end
x = nil
for i = 1, 200000 do local t = {} end
return "stripped"
