-- EXPECT ERROR: an error of a megabyte
error(("x"):rep(1 << 20))
