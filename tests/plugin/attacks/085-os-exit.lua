-- EXPECT ERROR: the end of the process
os.exit(0)
