-- EXPECT OK|ERROR: bytes that are no text
local ok = 0
for i = 0, 255 do if load("return '" .. string.char(i) .. "'") then ok = ok + 1 end end
return ok
