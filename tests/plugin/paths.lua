-- What the tests of one unit never walk: a form or task that is never open or done, a
-- choice never seen both ways, an end never reached, a term nobody compares.
--
--	lua5.4 tests/plugin/paths.lua plugins/UNIT
--
-- One line for each; nothing is printed when every path is walked. The files
-- are run with words that only take note of what they are given.

local dir = arg[1]
local procedures, tests = {}, {}

local function itself(x) return x end
local function named(take)
  return function(id)
    return function(spec) return take(id, spec) end
  end
end
local function nothing() end

local words = setmetatable({ facts = nothing, unit = nothing }, { __index = _G })
for _, type in ipairs { "text", "integer", "number", "money", "date", "boolean", "choice", "list", "record", "file" } do
  words[type] = itself
end
for _, word in ipairs { "param", "derive", "calendar", "decision" } do
  words[word] = named(nothing)
end
for _, kind in ipairs { "form", "task", "decide", "wait", "approve", "document", "call", "finish" } do
  words[kind] = named(function(id, spec)
    spec.kind, spec.id = kind, id
    return spec
  end)
end
words.procedure = named(function(id, spec) procedures[id] = spec end)
words.test = named(function(_, spec) tests[#tests + 1] = spec end)

local function run(pattern)
  local files = io.popen("ls " .. dir .. "/" .. pattern .. " 2>/dev/null")
  for file in files:lines() do assert(loadfile(file, "t", words))() end
  files:close()
end

local function note(seen, expect)
  for step in pairs(expect.due or {}) do seen.due[step] = true end
  for _, step in ipairs(expect.skipped or {}) do seen.skipped[step] = true end
  -- What must be put right is open until it is right, and then left out.
  for _, state in ipairs { "done", "open" } do
    for _, step in ipairs(expect[state] or {}) do seen.done[step:match("^[^#]+")] = true end
  end
  if expect.outcome then seen.outcome[expect.outcome] = true end
end

-- What all walks through one procedure say of its steps.
local function walked(id)
  local seen = { due = {}, skipped = {}, done = {}, outcome = {} }
  for _, test in ipairs(tests) do
    if test.procedure == id then
      note(seen, test.expect or {})
      for _, leg in ipairs(test.walk or {}) do
        note(seen, leg.expect or {})
        if leg.done then seen.done[leg.done:match("^[^#]+")] = true end
      end
    end
  end
  return seen
end

local by_hand = { form = true, task = true, approve = true }

local function look(id, step, seen)
  local function say(what) print(id, step.id, what) end
  if step.due and not step.due.text and not seen.due[step.id] then say("its term is compared with no day") end
  if step.kind == "finish" and not seen.outcome[step.id] then say("no case ends here") end
  if by_hand[step.kind] and not seen.done[step.id] then say("it is never open or done") end
  if by_hand[step.kind] and step.when and not seen.skipped[step.id] then say("it is never seen left out") end
end

run("rules/*.lua")
run("procedures/*.lua")
run("tests/*_test.lua")
for id, procedure in pairs(procedures) do
  local seen = walked(id)
  for _, step in ipairs(procedure) do look(id, step, seen) end
end
