-- EXPECT MEM|TIME: globals without end
for i = 1, math.maxinteger do _G["g" .. i] = i end
