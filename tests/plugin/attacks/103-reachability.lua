-- EXPECT OK: a walk over all that can be reached
local seen, found = {}, {}
local bad = { io = 1, debug = 1, package = 1, require = 1, dofile = 1, loadfile = 1, collectgarbage = 1, dump = 1,
  execute = 1, exit = 1, getenv = 1, popen = 1, sethook = 1, getregistry = 1, loadlib = 1, close = 1, random = 1 }
local names = { "string", "table", "math", "utf8", "coroutine", "os", "_G", "_ENV" }
for name in pairs(bad) do
  if _ENV[name] ~= nil then found[#found + 1] = name end
  for _, lib in ipairs(names) do
    local t = _ENV[lib]
    if type(t) == "table" and t[name] ~= nil then found[#found + 1] = lib .. "." .. name end
  end
end
assert(#found == 0, table.concat(found, " "))
return "nothing"
