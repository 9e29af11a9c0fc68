-- EXPECT ERROR: a library of C
return package.loadlib("libc.so.6", "system")
