-- EXPECT ERROR: nor is a coroutine
return { coroutine.create(print) }
