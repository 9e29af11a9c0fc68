-- EXPECT TIME: a loop that the hook sees
while true do end
