-- EXPECT ERROR: a text of a gigabyte
return #("x"):rep(1e9)
