-- EXPECT OK: weak tables are not weak here
local weak = setmetatable({}, { __mode = "k", __newindex = function(t, k, v) rawset(t, k, v) end })
for i = 1, 20000 do weak[{}] = {} end
local n = 0
for _ in pairs(weak) do n = n + 1 end
return n
