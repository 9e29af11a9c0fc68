-- EXPECT OK|ERROR: an error in the handler of an error
return xpcall(error, function(e) error(e) end, "x")
