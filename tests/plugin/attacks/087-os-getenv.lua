-- EXPECT ERROR: the environment
return os.getenv("HOME")
