-- EXPECT ERROR: code as bytes
return string.dump(function() end)
