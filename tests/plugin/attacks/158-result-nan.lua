-- EXPECT ERROR: no number
return 0 / 0
