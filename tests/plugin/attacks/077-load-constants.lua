-- EXPECT OK|ERROR|MEM|TIME: constants without end
local t = {}
for i = 1, 15000 do t[i] = "x=" .. i .. ".5" end
local f, e = load(table.concat(t, " "))
return f and "compiled" or e
