-- EXPECT ERROR: keys that are no names
return { [{}] = 1, [1.5] = 2, [true] = 3 }
