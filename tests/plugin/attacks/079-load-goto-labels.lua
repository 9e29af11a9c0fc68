-- EXPECT OK|ERROR|TIME: labels times gotos
local t = {}
for i = 1, 6000 do t[i] = "goto l" .. i end
for i = 1, 6000 do t[#t + 1] = "::l" .. i .. "::" end
local f, e = load(table.concat(t, " "))
return f and "compiled" or "refused"
