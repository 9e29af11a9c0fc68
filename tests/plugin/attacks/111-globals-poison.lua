-- EXPECT ERROR|OK: names that others use
for _, n in ipairs { "tostring", "type", "pairs", "error", "assert", "next", "select" } do pcall(rawset, _G, n, function() return "poison" end) end
print = nil
