-- EXPECT ERROR: files
return io.open("/etc/passwd"):read("a")
