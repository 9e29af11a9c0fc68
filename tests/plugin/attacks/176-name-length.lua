-- EXPECT OK|ERROR: a name of a hundred thousand letters
local n = ("x"):rep(100000)
return (load(n .. " = 1 return " .. n)())
