-- EXPECT ERROR|OK|MEM: a million values on the stack
return #string.char(string.byte(("x"):rep(1 << 20), 1, -1))
