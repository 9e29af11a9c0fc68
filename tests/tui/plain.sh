#!/bin/sh
# No escape byte where nobody can draw: in pipes, with --json, --plain and
# --accessible, in a terminal too; and colours only where they are wanted.
. "$(dirname "$0")/terminal.inc"
TROLY=$TROLY_BIN/troly
export TERM=xterm-256color TROLY_DATA="$WORK/data" HOME="$WORK"
ESC=$(printf '\033')

"$TROLY" case start tat-song-2g >/dev/null 2>&1
"$TROLY" unit list >"$WORK/out"
check 'there is something to show' grep -q 'cuc-tan-so' "$WORK/out"

# What each command says; one a line, as it is typed.
commands() {
	cat <<-'COMMANDS'
		unit list
		unit show cuc-tan-so
		entry list --unit cuc-tan-so
		entry show ts-tien-dat-truoc
		procedure list
		procedure show dau-gia-bang-tan
		procedure graph dau-gia-bang-tan
		case list
		case show tat-song-2g-0001
		case log tat-song-2g-0001
		ask Tiền đặt trước là bao nhiêu?
		decide ts.xu-phat-cam-ket --trace
		review list
		log
		help
		no-such-command
	COMMANDS
}

# silent FLAG: no command with this flag sends an escape through a pipe.
silent() {
	commands | while read -r words; do
		# shellcheck disable=SC2086 # the words of a command
		"$TROLY" $1 $words 2>&1 </dev/null
	done | cat >"$WORK/out"
	[ -s "$WORK/out" ] && ! grep -q -a "$ESC" "$WORK/out"
}

for flag in '' --json --plain --accessible --color=auto --lang=en; do
	check "no escape in a pipe: ${flag:-no flag}" silent "$flag"
done

# in_terminal OPTIONS: what is sent to a terminal by a list.
in_terminal() {
	script -qec "$*" "$WORK/typed" </dev/null >/dev/null 2>&1
	grep -q -a 'cuc-tan-so' "$WORK/typed"
}

escapes() {
	grep -v -a "^Script " "$WORK/typed" | grep -q -a "$ESC"
}

for how in "$TROLY --json unit list" "$TROLY --plain unit list" \
	"$TROLY --accessible unit list" "TERM=dumb $TROLY unit list" \
	"NO_COLOR=1 $TROLY unit list"; do
	name=${how##*/}
	in_terminal "$how"
	check "no escape in a terminal: $name" \
		sh -c "! grep -q -a '$ESC' '$WORK/typed'"
done
in_terminal "$TROLY --color=always unit list"
check '--color=always colours' escapes

"$TROLY" --readonly case set tat-song-2g-0001 x=1 >"$WORK/out" 2>&1
check '--readonly refuses a write' [ $? -eq 4 ]
plan
