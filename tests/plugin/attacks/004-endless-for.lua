-- EXPECT TIME: a numeric loop that takes a human life
for i = 1, math.maxinteger do end
