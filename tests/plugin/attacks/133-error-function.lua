-- EXPECT ERROR: a function as an error
error(function() end)
