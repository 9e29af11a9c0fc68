-- Plain Lua 5.4: a closure per cell, the usual way in a host.
local columns = { "age", "income", "days", "region", "cat", "prio" }

local function test_of(cell, name)
  local low, high = cell:match("^%[(%d+)%.%.(%d+)%]$")
  if low then
    low, high = tonumber(low), tonumber(high)
    return function(input) local v = input[name] return v >= low and v <= high end
  end
  if cell == "true" or cell == "false" then
    local wanted = cell == "true"
    return function(input) return input[name] == wanted end
  end
  local set = {}
  for word in cell:gmatch('"(%a+)"') do set[word] = true end
  return function(input) return set[input[name]] end
end

local rows = {}
for line in io.lines("table.tsv") do
  local tests, i = {}, 0
  for cell in line:gmatch("[^\t]+") do
    i = i + 1
    if cell ~= "-" then tests[#tests + 1] = test_of(cell, columns[i]) end
  end
  rows[#rows + 1] = tests
end

local inputs = {}
for line in io.lines("inputs.csv") do
  local age, income, days, region, cat, prio = line:match("(%d+),(%d+),(%d+),(%a+),(%a+),(%d)")
  inputs[#inputs + 1] = { age = tonumber(age), income = tonumber(income), days = tonumber(days),
    region = region, cat = cat, prio = prio == "1" }
end

local function holds(tests, input)
  for i = 1, #tests do if not tests[i](input) then return false end end
  return true
end

local function first(input)
  for row = 1, #rows do if holds(rows[row], input) then return row end end
  return 0
end

local function collect(input)
  local found, sum = {}, 0
  for row = 1, #rows do if holds(rows[row], input) then found[#found + 1] = row end end
  for i = 1, #found do sum = sum + found[i] end
  return sum
end

for _, one in ipairs { { "first", first }, { "collect", collect } } do
  collectgarbage()
  local start, sum = os.clock(), 0
  for i = 1, #inputs do sum = sum + one[2](inputs[i]) end
  print(string.format("Lua 5.4 closures\t%s\t%f\t%d\t%d", one[1], #inputs / (os.clock() - start), #inputs, sum))
end
