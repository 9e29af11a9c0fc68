-- EXPECT OK|ERROR|TIME|MEM: every function, called oddly
local odd = { {}, "", "x", 0, -1, math.mininteger, 0.5, true, print, ("x"):rep(1000) }
local libs = { string = { "byte", "char", "find", "format", "gmatch", "gsub", "len", "lower", "match", "rep", "reverse", "sub", "upper" },
  table = { "concat", "insert", "pack", "remove", "sort", "unpack" },
  math = { "abs", "ceil", "floor", "fmod", "max", "min", "modf", "sqrt", "tointeger", "type", "ult" },
  utf8 = { "char", "codepoint", "codes", "len", "offset" }, coroutine = { "create", "resume", "status", "wrap", "running" } }
for lib, names in pairs(libs) do
  for _, n in ipairs(names) do
    for _, x in ipairs(odd) do for _, y in ipairs(odd) do pcall(_ENV[lib][n], x, y, x) end end
  end
end
return "end"
