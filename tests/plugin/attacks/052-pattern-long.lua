-- EXPECT ERROR: a pattern longer than allowed
return ("a"):find(("a?"):rep(5000))
