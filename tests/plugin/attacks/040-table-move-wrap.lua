-- EXPECT ERROR|TIME: bounds that overflow
return table.move({}, math.mininteger, math.maxinteger, 1)
