#!/bin/sh
# The bytes themselves: every mode that is switched on is switched off again,
# whatever ends the program; and none is sent when there is no terminal.
. "$(dirname "$0")/terminal.inc"
TROLY=$TROLY_BIN/troly
export TERM=xterm-256color TROLY_DATA="$WORK/data" HOME="$WORK"
export XDG_STATE_HOME="$WORK/state"

# How often the sequence is in the record.
count() {
	grep -o -a -F -e "$(printf '\033[%s' "$1")" "$WORK/record" | wc -l
}

# record SIGNAL: run the screens in a terminal until the signal ends them.
record() {
	: >"$WORK/record"
	script -qefc "$TROLY" "$WORK/record" </dev/null >/dev/null 2>&1 &
	wait_until grep -q -a 'Đơn vị' "$WORK/record"
	kill -"$1" $(screens)
	wait $!
}

for signal in TERM HUP SEGV ABRT; do
	record $signal
	check "SIG$signal: the alternate screen was entered once" \
		[ "$(count '?1049h')" -eq 1 ]
	check "SIG$signal: and left" [ "$(count '?1049l')" -ge 1 ]
	check "SIG$signal: bracketed paste is off again" \
		[ "$(count '?2004h')" -ge 1 -a "$(count '?2004l')" -ge 1 ]
done

"$TROLY" </dev/null >"$WORK/out" 2>"$WORK/err"
check 'without a terminal it ends with a usage error' [ $? -eq 2 ]
check 'and sends no escape' \
	sh -c "! grep -q -a '$(printf '\033')' '$WORK/out' '$WORK/err'"
check 'but one sentence' [ "$(wc -l <"$WORK/err")" -eq 1 ]

echo 'a <Esc>' >"$WORK/keys"
"$TROLY" --keys "$WORK/keys" --dump "$WORK/dump" --size 80x24
check 'a script needs no terminal' grep -q 'Đơn vị (34)' "$WORK/dump"
check 'and its screens are plain text' \
	sh -c "! grep -q -a '$(printf '\033')' '$WORK/dump'"

printf 'quit\n' | "$TROLY" --accessible >"$WORK/out"
check 'lines for a screen reader begin by saying so' \
	sh -c "head -1 '$WORK/out' | grep -q 'trình đọc màn hình'"
check 'number what can be opened' grep -q '^2\. ' "$WORK/out"
check 'and hold no escape and no frame' \
	sh -c "! grep -q -a '$(printf '\033')\|│\|─' '$WORK/out'"
plan
