-- Completions of the command line for bash, zsh and fish.

local completions = {}

-- First names in order, each with its second names and its commands.
local function families(commands)
  local list, by_name = {}, {}
  for _, command in ipairs(commands) do
    local family = by_name[command.name]
    if not family then
      family = { name = command.name, help = command.help, commands = {}, subs = {} }
      by_name[command.name] = family
      list[#list + 1] = family
    end
    family.commands[#family.commands + 1] = command
    if command.sub ~= "" then family.subs[#family.subs + 1] = command.sub end
  end
  return list
end

local function flags(options)
  local list = {}
  for _, option in ipairs(options) do list[#list + 1] = option.flag end
  return table.concat(list, " ")
end

-- "vi|en" is a choice; "unix:PATH|ssh://USER@HOST" is none.
local function choices(arg)
  if arg:find("^[%l|]+$") and arg:find("|") then return (arg:gsub("|", " ")) end
end

local function takes_path(arg)
  return arg:find("FILE") or arg:find("DIR") or arg == "PATH"
end

local function all_options(commands, globals)
  local list, seen = {}, {}
  local function add(option)
    if not seen[option.flag] then list[#list + 1] = option end
    seen[option.flag] = true
  end
  for _, option in ipairs(globals) do add(option) end
  for _, command in ipairs(commands) do
    for _, option in ipairs(command.options) do add(option) end
  end
  return list
end

local function command_cases(commands, put)
  for _, command in ipairs(commands) do
    local name = command.sub ~= "" and command.name .. " " .. command.sub or command.name
    put(name, flags(command.options), takes_path(command.args))
  end
end

function completions.bash(commands, globals)
  local out = { "# Completion of troly(1) for bash. Made by tools/gen-docs.\n",
    "_troly() {\n",
    "\tlocal cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}\n",
    "\tlocal first= second= words= paths= word skip=\n",
    "\tfor word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n",
    "\t\tif [[ $skip ]]; then skip=; continue; fi\n",
    "\t\tcase $word in\n" }
  local function put(...) out[#out + 1] = string.format(...) end
  local valued = {}
  for _, option in ipairs(all_options(commands, globals)) do
    if option.arg ~= "" then valued[#valued + 1] = option.flag end
  end
  put("\t\t%s) skip=1 ;;\n", table.concat(valued, "|"))
  put("\t\t-*) ;;\n\t\t*) if [[ ! $first ]]; then first=$word\n")
  put("\t\t   elif [[ ! $second ]]; then second=$word; fi ;;\n\t\tesac\n\tdone\n")
  put("\tcase $prev in\n")
  for _, option in ipairs(all_options(commands, globals)) do
    local choice = choices(option.arg)
    if choice then
      put("\t%s) COMPREPLY=($(compgen -W '%s' -- \"$cur\")); return ;;\n", option.flag, choice)
    elseif takes_path(option.arg) and option.arg ~= "unix:PATH|ssh://USER@HOST" then
      put("\t%s) COMPREPLY=($(compgen -f -- \"$cur\")); return ;;\n", option.flag)
    end
  end
  put("\tesac\n\tcase \"$first${second:+ $second}\" in\n")
  local names = {}
  for _, family in ipairs(families(commands)) do
    names[#names + 1] = family.name
    if #family.subs > 0 then
      put("\t'%s') words='%s' ;;\n", family.name, table.concat(family.subs, " "))
    end
  end
  put("\t'') words='%s' ;;\n", table.concat(names, " "))
  command_cases(commands, function(name, options, paths)
    put("\t'%s'%s) words='%s'%s ;;\n", name, name:find(" ") and "*" or "|'" .. name .. " '*",
      options, paths and " paths=1" or "")
  end)
  put("\tesac\n\t[[ $cur == -* ]] && words=\"$words %s\"\n", flags(globals))
  put("\tCOMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n")
  put("\t[[ $paths && $cur != -* ]] && COMPREPLY+=($(compgen -f -- \"$cur\"))\n")
  put("}\ncomplete -o filenames -F _troly troly\n")
  return table.concat(out)
end

local function quoted(text)
  return (text:gsub("'", "'\\''"))
end

-- What _arguments takes for one option.
local function zsh_option(option)
  local text = ("'%s[%s]"):format(option.flag, quoted(option.help.vi:gsub("[%[%]:]", " ")))
  if option.arg ~= "" then
    local choice = choices(option.arg)
    text = text .. ":" .. option.arg:lower():gsub("[^%w]", "-") .. ":"
    if choice then
      text = text .. "(" .. choice .. ")"
    elseif takes_path(option.arg) then
      text = text .. "_files"
    end
  end
  return text .. "'"
end

local function zsh_options(options)
  local list = {}
  for _, option in ipairs(options) do list[#list + 1] = "\t\t" .. zsh_option(option) end
  return table.concat(list, " \\\n")
end

function completions.zsh(commands, globals)
  local out = { "#compdef troly\n# Completion of troly(1) for zsh. Made by tools/gen-docs.\n\n",
    "_troly() {\n\tlocal context state line\n\tlocal -a names subs\n\n\tnames=(\n" }
  local function put(...) out[#out + 1] = string.format(...) end
  local list = families(commands)
  for _, family in ipairs(list) do
    put("\t\t'%s:%s'\n", family.name, quoted(family.help.vi))
  end
  put("\t)\n\t_arguments -C \\\n%s \\\n", zsh_options(globals))
  put("\t\t'1:command:->command' '*::argument:->argument'\n\tcase $state in\n")
  put("\tcommand) _describe command names; return ;;\n\tesac\n\tcase $words[1] in\n")
  for _, family in ipairs(list) do
    if #family.subs > 0 then
      put("\t%s)\n\t\tsubs=(\n", family.name)
      for _, command in ipairs(family.commands) do
        put("\t\t\t'%s:%s'\n", command.sub, quoted(command.help.vi))
      end
      put("\t\t)\n\t\t(( CURRENT == 2 )) && _describe command subs\n\t\t;;\n")
    else
      local command = family.commands[1]
      put("\t%s)\n\t\t_arguments", family.name)
      if #command.options > 0 then put(" \\\n%s", zsh_options(command.options)) end
      put(" '*:argument:%s'\n\t\t;;\n", takes_path(command.args) and "_files" or "")
    end
  end
  put("\tesac\n}\n\n_troly \"$@\"\n")
  return table.concat(out)
end

local function fish_option(condition, option)
  local text = ("complete -c troly%s -l %s"):format(condition, option.flag:sub(3))
  if option.letter ~= "" then text = text .. " -s " .. option.letter:sub(2) end
  local choice = choices(option.arg)
  if choice then
    text = text .. " -xa '" .. choice .. "'"
  elseif takes_path(option.arg) then
    text = text .. " -rF"
  elseif option.arg ~= "" then
    text = text .. " -x"
  end
  return text .. " -d '" .. option.help.vi:gsub("'", "\\'") .. "'\n"
end

function completions.fish(commands, globals)
  local out = { "# Completion of troly(1) for fish. Made by tools/gen-docs.\n", "complete -c troly -f\n" }
  local function put(text) out[#out + 1] = text end
  for _, option in ipairs(globals) do put(fish_option("", option)) end
  for _, family in ipairs(families(commands)) do
    local seen = "__fish_seen_subcommand_from " .. family.name
    put(("complete -c troly -n __fish_use_subcommand -a %s -d '%s'\n"):format(family.name,
      (family.help.vi:gsub("'", "\\'"))))
    for _, command in ipairs(family.commands) do
      local condition = (" -n '%s'"):format(seen)
      if command.sub ~= "" then
        put(("complete -c troly -n '%s; and not __fish_seen_subcommand_from %s' -a %s -d '%s'\n"):format(
          seen, table.concat(family.subs, " "), command.sub, (command.help.vi:gsub("'", "\\'"))))
        condition = (" -n '%s; and __fish_seen_subcommand_from %s'"):format(seen, command.sub)
      end
      for _, option in ipairs(command.options) do put(fish_option(condition, option)) end
      if takes_path(command.args) then put(("complete -c troly%s -F\n"):format(condition)) end
    end
  end
  return table.concat(out)
end

return completions
