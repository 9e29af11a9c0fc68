-- EXPECT ERROR: close is not offered: nested it ends the process
return coroutine.close(coroutine.create(print))
