#!/bin/sh
# The screens in a real terminal: start, size, stop and go, paste, end.
. "$(dirname "$0")/terminal.inc"
TROLY=$TROLY_BIN/troly

open 80x24 "$TROLY"
check 'the screens start at home' until_seen 'Đơn vị (34)'
check 'the status line leads to help' sees '? trợ giúp'

keys '?'
check 'help lists what can be done here' until_seen 'chỉ hiện dòng có từ này'
keys Escape
check 'Esc leaves the help' until_not_seen 'chỉ hiện dòng có từ này'

keys f
keys -l 'vien thong'
check 'a filter finds names without marks' until_not_seen 'bao-chi'
keys Enter Escape
until_seen 'Đơn vị (34)'

keys a
keys -l 'Đấu giá tần số'
check 'Vietnamese comes in as it is typed' until_seen 'Câu hỏi: Đấu giá tần số'
keys Enter
check 'a question is answered' until_seen 'Căn cứ'
keys q
until_seen 'Đơn vị (34)'

$T resize-window -x 40 -y 10
check 'a small window shows home too' until_seen 'Đơn vị (34)'
$T resize-window -x 30 -y 5
check 'a smaller one says so' until_seen 'cửa sổ quá nhỏ'
$T resize-window -x 1 -y 1
n=0
while [ $n -lt 50 ]; do
	$T resize-window -x $((20 + n)) -y $((5 + n % 20))
	$T resize-window -x $((120 - n)) -y $((40 - n % 20))
	n=$((n + 1))
done
$T resize-window -x 80 -y 24
check 'a hundred sizes later all is in place' until_seen 'Đơn vị (34)'

keys C-z
check 'Ctrl+Z gives the shell back' until_seen 'Stopped'
keys 'fg' Enter
check 'fg brings the screens back' until_seen 'Đơn vị (34)'

$T set-buffer 'qqq'
$T paste-buffer -p
check 'pasted text runs no commands' until_seen 'nội dung dán bị bỏ qua'

keys C-c
until_seen 'lần nữa để thoát'
keys C-c
check 'Ctrl+C twice quits' until_seen 'shell\$ *$'
keys 'echo code=$?' Enter
check 'with the code of an interruption' until_seen 'code=130'
keys 'stty -a | tr " " "\n" | grep -e "^echo;*$" -e "^icanon;*$"' Enter
check 'and the terminal takes lines and echoes again' until_seen '^icanon'

open 80x24 "NO_COLOR=1 $TROLY"
until_seen 'Đơn vị (34)'
check 'NO_COLOR sends no colour' \
	sh -c "! $T capture-pane -pe | grep -q '38;5\|48;5\|\[3[1-7]m'"
keys q
until_seen 'shell\$ *$'
keys 'echo code=$?' Enter
check 'q at home ends well' until_seen 'code=0'

open 80x24 "TERM=dumb $TROLY"
check 'a terminal without a cursor gets a sentence' until_seen 'accessible'

open 80x24 "$TROLY"
until_seen 'Đơn vị (34)'
kill -TERM $(screens)
until_seen 'shell\$ *$'
keys 'echo code=$?' Enter
check 'SIGTERM gives the terminal back first' until_seen 'code=143'

keys "$TROLY" Enter
until_seen 'Đơn vị (34)'
$T kill-server
nobody() {
	[ -z "$(screens)$(engine)" ]
}
check 'a closed window leaves no process' wait_until nobody
plan
