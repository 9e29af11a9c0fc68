-- Write the examples of docs/lint.md as units: DIR/<nn>-<rule>/<bad|good>/<path>.
-- One line for each rule: its folder, its name.
local out = arg[1]
local file = assert(io.open("docs/lint.md"))
local text = file:read("a")
file:close()

local base = text:match("```lua base plugin%.lua\n(.-)```")

local function write(path, bytes)
  assert(os.execute("mkdir -p '" .. path:match("^(.*)/") .. "'"))
  local f = assert(io.open(path, "w"))
  f:write(bytes)
  f:close()
end

local n = 0
text = text .. "\n### "
local at = 1
while true do
  local s, e, rule = text:find("\n### `([%w-]+)`", at)
  if not s then break end
  at = text:find("\n### ", e, true)
  local body = text:sub(e, at)
  if body:find("``` *%w+ bad") or body:find("```%w+ bad") then
  n = n + 1
  local dir = ("%02d-%s"):format(n, rule)
  for _, side in ipairs { "bad", "good" } do
    write(("%s/%s/%s/plugin.lua"):format(out, dir, side), base)
  end
  for side, path, example in body:gmatch("```%w+ (%w+) (%S+)\n(.-)```") do
    write(("%s/%s/%s/%s"):format(out, dir, side, path), example)
  end
  print(dir, rule)
  end
end
