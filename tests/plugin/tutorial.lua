-- Turn docs/plugins.md into a script: what it says is written and run, in its
-- order. Prints sh; `step` and `wants` are defined by tests/plugin/tutorial.sh.
local file = assert(io.open("docs/plugins.md"))
local text = file:read("a"):match("\n## From nothing.-(\n.*)\n## Reference")
file:close()

local function quote(s) return "'" .. s:gsub("'", "'\\''") .. "'" end

for info, body in text:gmatch("\n```([^\n]*)\n(.-)\n```") do
  local path = info:match("^%w+ (%S+)$")
  if path then
    print(("write %s %s"):format(quote("phong-mau/" .. path), quote(body .. "\n")))
  elseif info == "sh" then
    for line in body:gmatch("[^\n]+") do print("step " .. quote(line)) end
  elseif info == "text" then
    for line in body:gmatch("[^\n]+") do print("wants " .. quote(line)) end
    print("next_part")
  end
end
