#!/bin/sh
# Everything is saved into one file and taken back from it.
. tests/fixtures/tap.sh
TROLY_PLUGINS=$PWD/tests/fixtures/units
export TROLY_PLUGINS
file=$scratch/sao-luu.tar

run troly case start don ten=A so_tien=5000 --json
case=$(member case)
run troly backup "$file"
is "a backup is written" "$rc" 0
is "nothing is left beside it" "$(ls "$scratch" | grep -c part)" 0
run troly case done "$case" nop --json
run troly case start don ten=B --json
run troly restore "$file"
is "it is taken back" "$rc" 0
run troly case list --json
is "what came after is not there" "$(printf '%s\n' "$out" | grep -c '"case"')" 1
run troly case show "$case" --json
is "what was there is as it was" "$(member events)" 1
run troly case done "$case" nop --json
is "and goes on" "$(member next)" xet
has "what was replaced stays beside it" "$(ls "$TROLY_DATA/before-restore")" cases.db
run troly doctor
is "all is whole" "$rc" 0

# The folder is lost; the backup is not.
rm -rf "$TROLY_DATA"
run troly restore "$file"
run troly case show "$case" --json
is "an empty folder is filled again" "$(member events)" 1
rm "$TROLY_DATA/cases.db"*
run troly case list
complains "a lost store is told" 3 "sao lưu"
run troly restore "$file"
run troly case list --json
is "and comes back" "$(printf '%s\n' "$out" | grep -c '"case"')" 1

run troly restore "$scratch/none"
complains "a file that is not there" 1 "none"
echo "no backup" >"$scratch/text"
run troly restore "$scratch/text"
complains "a file that is no backup" 2 "không phải bản sao lưu"
head -c 20000 "$file" >"$scratch/torn"
run troly restore "$scratch/torn"
[ "$rc" -ne 0 ]
ok "a torn one is refused" $?
run troly case show "$case" --json
is "and nothing was changed" "$(member events)" 1
run troly backup /no/such/folder/x
complains "a place that there is not" 3 "/no/such/folder"
done_testing
