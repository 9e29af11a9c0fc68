-- EXPECT OK: the method has the guard of the function
assert(not pcall(("").rep, "x", 1 << 40) and not pcall(function() return ("x"):rep(1 << 40) end))
return "guarded"
