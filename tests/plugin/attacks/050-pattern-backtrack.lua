-- EXPECT TIME|ERROR: a pattern that goes wrong for ever
return ("a"):rep(500000):find((".-"):rep(20) .. "b")
