-- EXPECT ERROR: programs
return io.popen("id"):read("a")
