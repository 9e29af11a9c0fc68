-- EXPECT ERROR: too large a number
return math.huge
