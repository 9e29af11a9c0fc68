-- EXPECT ERROR: standard input as a program
return dofile()
