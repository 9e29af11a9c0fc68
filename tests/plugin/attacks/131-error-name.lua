-- EXPECT ERROR: an error that names itself
error(setmetatable({}, { __name = "\27[2J" }))
