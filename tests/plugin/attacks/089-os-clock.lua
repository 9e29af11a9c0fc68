-- EXPECT ERROR: a clock
return os.clock(), os.time()
