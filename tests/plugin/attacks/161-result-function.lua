-- EXPECT ERROR: a function is no result
return print
