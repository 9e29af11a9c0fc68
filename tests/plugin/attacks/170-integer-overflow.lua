-- EXPECT OK|ERROR: sums that wrap
return math.maxinteger + 1 == math.mininteger, pcall(function() return math.mininteger // -1 end), math.mininteger % -1
