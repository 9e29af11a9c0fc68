-- EXPECT ERROR: fewer values than asked for
return string.format(("%d"):rep(300))
