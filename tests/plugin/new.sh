#!/bin/sh
# What `troly new` makes is in order and its tests pass, as it stands.
. tests/fixtures/tap.sh
# An engine that knows one small unit only starts at once.
export TROLY_PLUGINS="$scratch/plugins"
mkdir -p "$TROLY_PLUGINS/_shared"
echo 'unit { id = "_shared", api = 1, name = "Chung" }' >"$TROLY_PLUGINS/_shared/plugin.lua"
TROLY=$(cd "$TROLY_BIN" && pwd)
cd "$scratch" || exit 1
TROLY_BIN=$TROLY
export TROLY_BIN

in_order() { # WHAT
	run troly check cuc-x
	is "$1 is in order" "$rc" 0
	has "without a warning" "$out" "0 lỗi, 0 cảnh báo"
	run troly test cuc-x
	is "and its tests pass" "$rc" 0
	lacks "all of them" "$out" "HỎNG"
}

run troly new unit cuc-x
is "a unit is made" "$rc" 0
has "and its files are named" "$out" "cuc-x/plugin.lua"
in_order "a new unit"
before=$(printf '%s\n' "$out" | grep -c '^đạt')
run troly new rules thu-phi cuc-x
in_order "a unit with new rules"
cd cuc-x || exit 1
run troly new procedure cap-phep
has "in the unit's folder no folder is named" "$out" "procedures/cap-phep.lua"
run troly new entry hoi-phi
run troly new test mot-phep
cd ..
in_order "a unit with everything new"
[ "$(printf '%s\n' "$out" | grep -c '^đạt')" -gt $((before + 5)) ]
ok "there are more tests than before" $? "$out"

run troly new rules thu-phi cuc-x
complains "nothing is written over" 4 "đã có rồi"
run troly new rules Thu_Phi cuc-x
complains "a name that is none" 2 "Thu_Phi"
run troly new entry mot
complains "a folder that is no unit's" 2 "plugin.lua"
run troly new
complains "new what" 2 "unit, entry, procedure, rules, test"
run troly propose cuc-x -m "Đơn vị mới"
has "it can be proposed as it is" "$out" "Đề xuất số 1"
done_testing
