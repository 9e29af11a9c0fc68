-- EXPECT ERROR: a level that is out of bounds
error("x", math.maxinteger)
