#!/bin/sh
# What authors' editors are told is what the host knows, and what a released
# level of the API had stays as it was.
. tests/fixtures/tap.sh

for fixture in tests/fixtures/api/level-*.txt; do
	level=${fixture##*-}
	level=${level%.txt}
	tools/gen-sdk --level "$level" | sort >"$scratch/now"
	gone=$(sort "$fixture" | comm -23 - "$scratch/now")
	is "everything of API level $level is there, unchanged" "$gone" ""
done
last=$(ls tests/fixtures/api | sed 's/[^0-9]//g' | sort -n | tail -n 1)
level=$(sed -n 's/.*LUA_API_LEVEL = \([0-9]*\).*/\1/p' engine/host/lua_api.h)
is "each level has its fixture" "$last" "$level"

mkdir "$scratch/sdk"
tools/gen-sdk "$scratch/sdk"
is "the stubs are those of the table" "$(diff -r "$scratch/sdk" plugins/sdk)" ""
luac5.4 -p plugins/sdk/troly.lua 2>"$scratch/luac" || lua5.4 -e 'assert(loadfile("plugins/sdk/troly.lua"))'
ok "the stubs are Lua" $? "$(cat "$scratch/luac")"
for word in facts param decision procedure form add_working_days; do
	has "there is $word, with an example" "$(cat plugins/sdk/troly.lua)" "function $word("
done
lua5.4 -e 'stds = {} dofile("plugins/sdk/luacheckrc")'
ok "the settings of luacheck are Lua" $?
jq . plugins/sdk/luarc.json >/dev/null
ok "the settings of lua-language-server are JSON" $?

# They come with the repository, where editors look.
run troly unit list
for file in .luarc.json .luacheckrc sdk/troly.lua; do
	git -C "$TROLY_DATA/kb.git" cat-file -e "main:$file"
	ok "the knowledge repository has $file" $?
done

# Every word is known to the host: a script can name it.
for word in $(tools/gen-sdk --level 99 | sed -n 's/^word [a-z]* \([a-z_]*\) .*/\1/p'); do
	echo "assert(type($word) == 'function', '$word')"
done >"$scratch/words.lua"
is "the host has every word" "$(troly run "$scratch/words.lua")" "OK"

# A plugin for a later level is told so.
mkdir -p "$scratch/sau"
echo 'unit { id = "sau", api = 99, name = "Sau" }' >"$scratch/sau/plugin.lua"
run troly check "$scratch/sau"
has "a plugin for a later level is told so" "$out" "99"
done_testing
