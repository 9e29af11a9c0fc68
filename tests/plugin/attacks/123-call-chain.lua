-- EXPECT ERROR|OK: a thing that is called by what is called
local t = {}
for i = 1, 300 do t = setmetatable({}, { __call = t }) end
return t()
