-- EXPECT TIME: a loop with an empty body
repeat until false
