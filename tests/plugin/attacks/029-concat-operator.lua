-- EXPECT MEM|TIME: one byte more, again and again
local s = ""
while true do s = s .. "xxxxxxxxxxxxxxxx" end
