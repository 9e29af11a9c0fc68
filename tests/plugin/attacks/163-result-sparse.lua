-- EXPECT ERROR: a position far out
return { [1 << 40] = 1 }
