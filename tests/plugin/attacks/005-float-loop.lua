-- EXPECT TIME|ERROR: adding to a float that no longer grows
for i = 1, math.huge do end
