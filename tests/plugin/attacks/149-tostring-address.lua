-- EXPECT OK: no address of anything
for _, v in ipairs { {}, print, coroutine.create(print) } do assert(not tostring(v):find("%d")) end
return tostring({})
