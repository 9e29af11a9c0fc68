-- EXPECT ERROR: the collector
collectgarbage("stop")
