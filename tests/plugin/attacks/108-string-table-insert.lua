-- EXPECT ERROR: the same by insert
table.insert(string, "poison")
