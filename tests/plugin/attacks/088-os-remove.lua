-- EXPECT ERROR: taking files away
return os.remove("/tmp/x")
