-- EXPECT ERROR: more results than there can be
return table.unpack({}, 1, 1e8)
