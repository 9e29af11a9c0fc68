#!/bin/sh
# A case from its beginning to its end, over the engine itself: what is
# written once, what is refused, and how it was before.
. tests/fixtures/tap.sh
TROLY_PLUGINS=$PWD/tests/fixtures/units
export TROLY_PLUGINS

run troly case start don --json
is "a case is begun" "$rc" 0
case=$(member case)
is "it has a number" "$case" don-0001
run troly case set "$case" ten="Nguyễn Văn A" so_tien=5000 --json
is "questions are answered" "$(member events)" 2
run troly case done "$case" nop --json
is "a step is closed, and the next opens" "$(member next)" xet

# Who has seen less than there is does not overwrite it.
run troly case set "$case" hop_le=true --expect 2
complains "a writer who has not seen the last event" 4 "don-0001"
run troly case set "$case" hop_le=true --expect 3 --json
is "one who has seen it writes" "$(member events)" 4
run troly case done "$case" nop
complains "a step that is done" 4 "Nộp đơn"
run troly case done "$case" nothing
complains "a step that there is not" 2 "nothing"
run troly case set "$case" nothing=1
complains "a fact that there is not" 2 "nothing"
run troly case show don-0099
complains "a case that there is not" 1 "don-0099"

# Before and after.
run troly case show "$case" --event 2 --json
is "the case as it was after an event" "$(member next)" nop
run troly case show "$case" --event 3 --json
is "and after the next" "$(member next)" xet
run troly case whatif "$case" so_tien=10 --json
is "another answer would end it" "$(member status)" finished
run troly case show "$case" --json
is "but nothing was written" "$(member events)" 4
run troly case undo "$case" --json
is "what was done last is taken back" "$(member events)" 5
has "and has to be answered again" "$out" '"needs": [
        "hop_le"'
run troly case undo "$case" --json
is "then the step before it" "$(member next)" nop
run troly case done "$case" nop --json
run troly case set "$case" hop_le=true --json
run troly case done "$case" xet --json
is "the last step ends the case" "$(member status)" finished
run troly case set "$case" ten=B
complains "an ended case is not changed" 4 "Đã giải quyết"
run troly case reopen "$case" "Có đơn bổ sung" --json
is "it is opened again" "$(member status)" running
run troly case cancel "$case"
complains "nobody cancels without a reason" 2 reason
run troly case cancel "$case" "Người nộp rút đơn" --json
is "a case is cancelled" "$(member status)" cancelled
run troly case undo "$case"
complains "nothing is taken back then" 4 "hủy"
run troly case log "$case" --json
has "the record keeps the reason" "$out" "Người nộp rút đơn"
events=$(printf '%s\n' "$out" | grep -c '"kind"')
run troly case show "$case" --json
is "and every event" "$events" "$(member events)"

# The same request is done once; its number with another wish is refused.
call() { # METHOD PARAMS-WITHOUT-BRACES: one call of the wire
	printf '{"jsonrpc":"2.0","id":1,"method":"hello","params":{"client":"test","lang":"en","person":"%s"}}\n{"jsonrpc":"2.0","id":2,"method":"%s","params":{%s}}\n' \
		"${person:-an}" "$1" "$2"
}
say() {
	call "$@" >"$scratch/calls"
	out=$(troly bridge <"$scratch/calls" | grep '"id":2')
}
id=0123456789abcdef0123456789abcdef
say case.start "\"procedure\":\"don\",\"request\":\"$id\""
has "a request begins a case" "$out" '"case":"don-0002"'
say case.start "\"procedure\":\"don\",\"request\":\"$id\""
has "the same request begins no other" "$out" '"case":"don-0002"'
say case.start "\"procedure\":\"don\",\"title\":\"x\",\"request\":\"$id\""
has "its number asks for nothing else" "$out" '"error"'
person=binh
say case.start "\"procedure\":\"don\",\"request\":\"$id\""
has "it is another person's own number" "$out" '"case":"don-0003"'

# Writers at the same time: one of those who saw the same wins.
run troly case start don --json
case=$(member case)
for n in 1 2 3 4 5 6 7 8; do
	troly case set "$case" so_tien=$((2000 + n)) --expect 1 \
		>"$scratch/w$n" 2>&1
	echo $? >"$scratch/rc$n"
done &
for n in 11 12 13 14 15 16 17 18; do
	troly case set "$case" so_tien=$((2000 + n)) --expect 1 \
		>"$scratch/w$n" 2>&1
	echo $? >"$scratch/rc$n"
done
wait
is "one writer wins" "$(cat "$scratch"/rc[0-9]* | grep -c '^0')" 1
is "the others are told" "$(cat "$scratch"/rc[0-9]* | grep -c '^4')" 15
run troly case show "$case" --json
is "and one event was written" "$(member events)" 2
done_testing
