-- EXPECT OK|ERROR: an iterator used after its error
local it = ("a"):rep(250):gmatch(("a?"):rep(99))
for i = 1, 400 do pcall(it) end
return "end"
