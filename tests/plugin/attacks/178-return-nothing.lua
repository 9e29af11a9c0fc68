-- EXPECT OK: no result
return
