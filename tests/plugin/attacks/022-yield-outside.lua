-- EXPECT ERROR: nobody to yield to
coroutine.yield(1)
