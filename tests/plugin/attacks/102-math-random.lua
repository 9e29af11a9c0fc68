-- EXPECT ERROR: chance
math.randomseed(1)
return math.random()
