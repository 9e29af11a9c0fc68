-- EXPECT OK|ERROR: bases out of bounds
return pcall(tonumber, "zz", 99), tonumber(("9"):rep(10000)), tonumber("0x" .. ("f"):rep(10000))
