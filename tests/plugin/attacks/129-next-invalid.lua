-- EXPECT ERROR: a key that is not there
return next({}, "x")
