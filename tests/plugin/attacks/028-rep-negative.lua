-- EXPECT OK: a negative count is nothing
return #("x"):rep(-1 << 62)
