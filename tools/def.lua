-- Read the rows of a .def file: macro calls with texts for arguments.
--
--   local rows = def.rows("tui/cli_commands.def")
--   rows[1].macro, rows[1][1], rows[1][2] ...
--
-- An argument made of string literals is their text; any other is the source
-- between the commas, without the spaces around it. Rows in a .c file are read
-- when the macro is named: def.rows("engine/options.c", "options_row").

local def = {}

local escapes = { n = "\n", t = "\t" }

local function literal(source, at)
  local text = {}
  at = at + 1
  while source:sub(at, at) ~= '"' do
    local c = source:sub(at, at)
    if c == "" then error("a text does not end") end
    if c == "\\" then
      at = at + 1
      c = source:sub(at, at)
      c = escapes[c] or c
    end
    text[#text + 1] = c
    at = at + 1
  end
  return table.concat(text), at + 1
end

-- The arguments after the "(" before `at`, and the place after its ")".
local function arguments(source, at)
  local list, depth = {}, 0
  local raw, text = {}, nil
  local function finish()
    local plain = table.concat(raw):match("^%s*(.-)%s*$")
    list[#list + 1] = text or plain
    raw, text = {}, nil
  end
  while true do
    local c = source:sub(at, at)
    if c == "" then error("a row does not end") end
    if c == '"' then
      local more
      more, at = literal(source, at)
      text = (text or "") .. more
    elseif c == ")" and depth == 0 then
      finish()
      return list, at + 1
    elseif c == "," and depth == 0 then
      finish()
      at = at + 1
    else
      if c == "(" then depth = depth + 1 end
      if c == ")" then depth = depth - 1 end
      raw[#raw + 1] = c
      at = at + 1
    end
  end
end

function def.rows(path, name)
  local file = assert(io.open(path))
  local source = file:read("a"):gsub("/%*.-%*/", ""):gsub("\n#[^\n]*", "\n")
  file:close()
  local macros = name or "[%u_][%u%d_]*"
  local rows, at = {}, 1
  while true do
    local _, e, macro = source:find("%f[%w_](" .. macros .. ")%(", at)
    if not e then return rows end
    rows[#rows + 1], at = arguments(source, e + 1)
    rows[#rows].macro = macro
  end
end

return def
