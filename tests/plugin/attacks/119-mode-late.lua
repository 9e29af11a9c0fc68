-- EXPECT OK: not when written later
local mt = {}
local weak = setmetatable({}, mt)
mt.__mode = "k"
for i = 1, 20000 do weak[{}] = {} end
local n = 0
for _ in pairs(weak) do n = n + 1 end
assert(n == 20000)
return n
