-- EXPECT OK|ERROR: a comparator that changes the table
local t = {}
for i = 1, 1000 do t[i] = i end
table.sort(t, function(x, y) t[#t] = nil return (x or 0) < (y or 0) end)
return "end"
