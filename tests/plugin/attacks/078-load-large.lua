-- EXPECT ERROR: a source over the limit
return load(("x=1 "):rep(100000))
