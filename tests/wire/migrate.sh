#!/bin/sh
# A running case stays on its knowledge until it is moved, and it is said
# before what moving it means.
. tests/fixtures/tap.sh
TROLY_PLUGINS=$PWD/tests/fixtures/units
export TROLY_PLUGINS
cp -r "$TROLY_PLUGINS" "$scratch/edited"
unit=$scratch/edited/phong-mau
publish() { # MESSAGE: what is in the folder now
	export USER=tac-gia
	run troly propose "$unit" -m "$1" --json
	number=$(member number)
	export USER=nguoi-duyet
	run troly review approve "$number" --json
}

run troly case start don ten=A so_tien=5000 --json
first=$(member case)
run troly case done "$first" nop --json
run troly case start don ten=B --json
second=$(member case)
run troly case start viec --json
third=$(member case)
run troly case done "$third" soan --json

run troly case migrate --all --dry-run --json
is "with the same knowledge nothing changes" "$(member same)" 3

# A stricter table, a question more, and a step renamed.
sed -i 's/1000/9000/g' "$unit/rules/don.lua"
sed -i 's/asks = { "ten", "so_tien" }/asks = { "ten", "so_tien", "hop_le" }/; s/asks = { "hop_le" }, when/when/' "$unit/procedures/don.lua"
sed -i 's/"soan"/"soan-thao"/g' "$unit/procedures/viec.lua"
publish "Ngưỡng mới, thêm câu hỏi, đổi tên bước"
is "the change is published" "$rc" 0
run troly case show "$first" --json
has "a running case stays where it was" "$out" '"next": "xet"'

run troly case migrate --all --dry-run --json
is "a case may need another answer" "$(member needs)" 1
is "or be asked elsewhere what it was asked anyway" "$(member moves)" 1
is "a step that was taken may be lost" "$(member lost)" 1
run troly case show "$first" --json
is "but nothing was written" "$(member events)" 2

run troly case migrate --all --json
is "cases are moved" "$rc" 0
run troly case show "$first" --json
is "with one event" "$(member events)" 3
has "to where the new knowledge puts them" "$out" '"next": "nop"'
run troly case log "$first"
has "the record says so" "$out" "Chuyển sang phiên bản tri thức"
run troly case show "$first" --event 2 --json
has "as it was then it stands on the knowledge of then" "$out" '"next": "xet"'
run troly case show "$third" --json
has "one that would lose a step is not moved" "$out" '"id": "soan"'
run troly case migrate "$third" --class lost --json
run troly case show "$third" --json
has "unless that is what is wanted" "$out" '"next": "soan-thao"'

# Back again is a move like any other.
run troly case log "$second" --json
old=$(member commit)
run troly case migrate "$first" --to "$old" --json
run troly case show "$first" --json
has "a case is moved back" "$out" '"next": "xet"'
run troly case migrate
complains "no case is named" 2 "--all"
run troly case migrate "$first" --to nothing
complains "a revision that there is not" 1 "nothing"
done_testing
