-- EXPECT TIME|OK: quadratic work with %b
return (("("):rep(500000):find("%b()"))
