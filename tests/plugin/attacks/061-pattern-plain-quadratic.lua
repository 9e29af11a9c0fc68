-- EXPECT OK|TIME: a plain search that almost fits
local s = ("a"):rep(1 << 20)
for i = 1, 1e9 do s:find(("a"):rep(190) .. "b", 1, true) end
