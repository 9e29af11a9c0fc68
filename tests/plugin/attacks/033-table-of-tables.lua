-- EXPECT MEM|TIME: many small tables
local t = {}
while true do t = { t } end
