-- EXPECT OK|ERROR|MEM: more values than a stack has room for
local t = {}
for i = 1, 200000 do t[i] = i end
local co = coroutine.wrap(function() return table.unpack(t) end)
return (select("#", co()))
