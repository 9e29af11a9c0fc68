-- EXPECT ERROR|OK: positions out of bounds
return pcall(select, math.mininteger, 1), select(math.maxinteger, 1)
