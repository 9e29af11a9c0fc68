-- EXPECT ERROR: the separator counts too
return #string.rep("", 1 << 30, "xxxxxxxx")
