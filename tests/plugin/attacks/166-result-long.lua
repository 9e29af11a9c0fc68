-- EXPECT OK: a long result is one line
return ("x\n"):rep(10000)
