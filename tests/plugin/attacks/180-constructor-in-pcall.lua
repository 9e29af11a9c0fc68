-- EXPECT ERROR: their sentence is not caught
pcall(param, "x")
pcall(function() facts { x = text { "X" } } end)
return "caught"
