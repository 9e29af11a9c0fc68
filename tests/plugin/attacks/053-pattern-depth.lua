-- EXPECT ERROR: captures without end
return ("x"):find(("("):rep(100))
