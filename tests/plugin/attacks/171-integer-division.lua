-- EXPECT ERROR: by nothing
return 1 // 0
