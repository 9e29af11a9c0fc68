-- EXPECT TIME|OK: empty matches
local n = 0
while true do for _ in ("abc"):gmatch("") do n = n + 1 end end
