-- EXPECT OK|ERROR|TIME: a recursion in C for each item
return ("a"):rep(90):find(("a?"):rep(90) .. ("a"):rep(90))
