-- EXPECT OK|ERROR|TIME: nesting in the compiler
local f, e = load("return " .. ("("):rep(100000) .. "1" .. (")"):rep(100000))
assert(not f)
return "refused"
