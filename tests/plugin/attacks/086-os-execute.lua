-- EXPECT ERROR: a shell
return os.execute("id")
