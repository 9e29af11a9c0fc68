-- EXPECT OK|ERROR: a long bracket that never closes
return (load("return [" .. ("="):rep(100000) .. "["))
