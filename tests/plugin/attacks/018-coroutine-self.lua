-- EXPECT OK|ERROR: one that resumes itself
local co
co = coroutine.create(function() return coroutine.resume(co) end)
return select(2, coroutine.resume(co))
