-- EXPECT ERROR: nothing, very often
return #("")
  :rep(1 << 60)
