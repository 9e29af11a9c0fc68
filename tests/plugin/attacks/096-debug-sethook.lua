-- EXPECT ERROR: the hook of the clock
debug.sethook()
while true do end
