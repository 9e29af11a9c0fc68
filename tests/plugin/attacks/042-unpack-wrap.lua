-- EXPECT ERROR: bounds that overflow
return table.unpack({}, math.mininteger, math.maxinteger)
