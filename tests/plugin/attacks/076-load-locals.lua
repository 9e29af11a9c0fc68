-- EXPECT OK|ERROR: more locals than there can be
local t = {}
for i = 1, 300 do t[i] = "local a" .. i .. " = 1" end
return (load(table.concat(t, "\n")))
