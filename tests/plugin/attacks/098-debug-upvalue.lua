-- EXPECT ERROR: upvalues of functions
return debug.getupvalue(print, 1)
