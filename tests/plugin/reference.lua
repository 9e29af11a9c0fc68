-- Write the Lua and Markdown snippets of the reference in docs/plugins.md as
-- one unit into the folder that is named.
local out = arg[1]
local file = assert(io.open("docs/plugins.md"))
local text = file:read("a"):match("\n## Reference(.*)")
file:close()

local function write(path, bytes)
  assert(os.execute("mkdir -p '" .. (out .. "/" .. path):match("^(.*)/") .. "'"))
  local f = assert(io.open(out .. "/" .. path, "w"))
  f:write(bytes)
  f:close()
end

-- Without the blanks in front of a snippet within a list.
local function flush_left(body)
  return (("\n" .. body):gsub("\n  ", "\n"):sub(2))
end

-- Steps that stand by themselves are run as what they are, the members of a
-- table: out.steps/<n>.lua.
local function is_steps(body)
  local word = body:match("^([a-z]+) ")
  return ({ form = 1, task = 1, wait = 1, approve = 1, call = 1, finish = 1, document = 1 })[word]
end

local n = 0
for blanks, info, body in text:gmatch("\n( *)```([^\n]*)\n(.-)\n *```") do
  n = n + 1
  if blanks ~= "" then body = flush_left(body) end
  if info == "lua" and is_steps(body) then
    body = body:gsub("\nprocedure [^\n]*", "")
    write(("../steps/%02d.lua"):format(n), "local steps = {\n" .. body .. "\n}\nassert(#steps > 0)\nreturn 'steps'\n")
  elseif info == "lua" and body:find("^unit") then
    write("plugin.lua", body)
  elseif info == "lua" and body:find("^test") then
    write(("tests/%02d_test.lua"):format(n), body)
  elseif info == "lua" then
    write(("rules/%02d.lua"):format(n), body)
  elseif info == "markdown" then
    write("knowledge/" .. body:match("\nid: (%S+)") .. ".md", body)
  end
end
