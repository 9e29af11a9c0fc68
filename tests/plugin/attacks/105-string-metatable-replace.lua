-- EXPECT ERROR: another metatable for strings
return setmetatable("", {})
