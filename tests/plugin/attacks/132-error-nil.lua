-- EXPECT ERROR: no error at all
error(nil)
