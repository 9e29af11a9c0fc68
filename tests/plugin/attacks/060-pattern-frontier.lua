-- EXPECT OK|ERROR: odd ends of patterns
for _, p in ipairs { "%", "%f", "[", "[]", "[^", "%b", "%b(", "(", ")", "%1", "[a-", "[%" } do pcall(string.find, "abc", p) end
return "end"
