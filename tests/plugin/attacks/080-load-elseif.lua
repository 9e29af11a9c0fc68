-- EXPECT OK|ERROR|TIME: a long chain
local f, e = load("if x then " .. ("elseif x then "):rep(15000) .. "end")
return f and "compiled" or "refused"
