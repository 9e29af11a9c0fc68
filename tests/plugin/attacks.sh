#!/bin/bash
# Every script in tests/plugin/attacks is run in one engine, each followed by a
# victim that must still be right. A script's first line says how it may end
# ("-- EXPECT TIME|ERROR: why"), expected.txt says it for files that can't.
#
#	ATTACK_MS=100	how far beyond the limit a script may end; the gate
#			allows more, for machines that do other things too
#	ATTACK_STEP_MS	the limit, which here is lower than by default
. tests/fixtures/tap.sh
step=${ATTACK_STEP_MS:-250}
slack=${ATTACK_MS:-3000}
export TROLY_LIMITS="step_ms=$step,hard_ms=$((step * 2)),memory_mib=64"
dir=tests/plugin/attacks
victim='OK right 6 1,2,3'

files=()
for file in "$dir"/[0-9]*.lua; do
	files+=("$file" "$dir/victim.lua")
done

expected() { # FILE
	sed -n '1s/^-- EXPECT \([A-Z|]*\): .*/\1/p' "$1" 2>/dev/null |
		grep . || sed -n "s/^${1##*/} \([A-Z|]*\): .*/\1/p" "$dir/expected.txt"
}

# The engine is there before the clock runs.
troly run "$dir/victim.lua" >"$scratch/first"
is "the victim alone" "$(cat "$scratch/first")" "$victim"

i=0
slowest=0
last=${EPOCHREALTIME/./}
while IFS= read -r line; do
	now=${EPOCHREALTIME/./}
	ms=$(((now - last) / 1000))
	last=$now
	file=${files[i]}
	i=$((i + 1))
	if [ "$file" = "$dir/victim.lua" ]; then
		[ "$line" = "$victim" ] || is "the victim after $name" "$line" "$victim"
		continue
	fi
	name=${file##*/}
	allowed=$(expected "$file")
	limit=$((step + slack))
	[ "$ms" -gt "$slowest" ] && slowest=$ms
	[[ ${line%% *} =~ ^($allowed)$ ]] && [ "$ms" -le "$limit" ]
	ok "$name ends as it may" $? "allowed: $allowed, $limit ms" \
		"got: ${line:0:300}" "after $ms ms"
done < <(troly run "${files[@]}" 2>/dev/null)
is "one line for each file" "$i" "${#files[@]}"
echo "# slowest: $slowest ms; limit $step ms"

has "it is there after all that" "$(troly run "$dir/victim.lua")" "$victim"
done_testing
