-- EXPECT ERROR: the metatable of the library
return setmetatable(string, { __index = {} })
