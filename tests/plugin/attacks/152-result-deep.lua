-- EXPECT ERROR: a result that is nested
local t = {}
for i = 1, 100000 do t = { t } end
return t
