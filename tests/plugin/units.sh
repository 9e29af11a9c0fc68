#!/bin/sh
# Every unit's plugin: it has no errors, its own tests pass, and these walk
# every path of its procedures to every end and compare every term with a day.
. tests/fixtures/tap.sh

for folder in plugins/*/; do
	unit=$(basename "$folder")
	[ -f "$folder/plugin.lua" ] || continue
	run troly check "plugins/$unit"
	is "$unit has no errors" "$rc" 0
	[ -n "$(ls "plugins/$unit"/tests/*_test.lua 2>/dev/null)" ] || continue
	run troly test "plugins/$unit"
	is "$unit passes its tests" "$rc" 0
	is "$unit walks every path" "$(lua5.4 tests/plugin/paths.lua "plugins/$unit")" ""
done
done_testing
