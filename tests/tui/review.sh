#!/bin/sh
# A change is proposed by one person and reviewed on the screens by another:
# read in words and line by line, in colours, and approved; the next answer is
# of the new commit.
. "$(dirname "$0")/terminal.inc"
TROLY=$TROLY_BIN/troly
entry=units/cuc-tan-so/knowledge/ts-tien-dat-truoc.md
export TROLY_DATA="$WORK/data" HOME="$WORK"

# The unit's folder with one sentence more.
propose() {
	mkdir "$WORK/new"
	cp -R plugins/cuc-tan-so "$WORK/new/"
	printf '\nCâu thêm để thử việc duyệt.\n' \
		>>"$WORK/new/cuc-tan-so/knowledge/${entry##*/}"
	TROLY_USER=lan "$TROLY" propose "$WORK/new/cuc-tan-so" \
		-m 'Thêm một câu' >/dev/null 2>&1
}

colours() {
	$T capture-pane -pe | grep -q "$(printf '\033')\[[0-9;]*[34]8;5"
}

published() {
	screen | sed -n 's/.*Đã công bố tại \([0-9a-f]*\).*/\1/p'
}

check 'the author proposes a folder' propose

open 80x24 "TROLY_USER=lan $TROLY"
until_seen 'Đề xuất chờ duyệt (1)'
keys V
until_seen 'Thêm một câu'
keys Enter
until_seen 'Nội dung thêm'
keys A
until_seen 'y/N'
keys y
check 'the author does not approve' until_seen 'người khác'
keys q q q
until_seen 'shell\$ *$'

open 80x24 "TROLY_USER=minh $TROLY"
until_seen 'trợ giúp'
keys H V
check 'the list says who wants what' until_seen 'Thêm một câu'
check 'and who it is from' until_seen 'lan '
keys Enter
check 'the change is said in words' until_seen 'Nội dung thêm'
keys t
check 'and shown line by line' until_seen '+ Câu thêm để thử việc duyệt'
check 'in colours' colours
$T resize-window -x 40 -y 10
check 'on a small screen too' until_seen 'Thêm một câu'
$T resize-window -x 80 -y 24
keys A
check 'approving asks first, with the number' until_seen 'đề xuất 1? y/N'
keys Enter
check 'and takes Enter for no' until_seen 'chưa\|Không\|không'
until_seen '\[chờ duyệt\]'
keys A
until_seen 'y/N'
keys y
check 'another person approves' until_seen 'Đã công bố tại'
commit=$(published)
keys a
keys -l 'Tiền đặt trước đấu giá băng tần là bao nhiêu?'
keys Enter
until_seen 'Căn cứ'
keys G
check 'the next answer is of the new commit' \
	until_seen "${commit:-no commit}"
plan
