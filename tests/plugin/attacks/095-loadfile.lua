-- EXPECT ERROR: any file as a program
return loadfile("/etc/passwd")
