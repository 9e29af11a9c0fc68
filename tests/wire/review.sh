#!/bin/sh
# An author proposes, somebody else approves, and the next answer carries the
# new commit; ordinary git reads it all.
. tests/fixtures/tap.sh
unit=cuc-tan-so
id=ts-700-b3
edited=$scratch/$unit
cp -R "plugins/$unit" "$edited"
export USER=an

run troly ask "băng tần 700 MHz khối B3-B3' đấu giá đến đâu rồi?" --json
before=$(member commit)

run troly propose "$edited" -m "Không đổi gì"
complains "a proposal without a change" 2 "Không có gì thay đổi"
echo 'Thông tin này đang chờ bổ sung.' >>"$edited/knowledge/$id.md"
run troly check "$edited"
is "the change is in order" "$rc" 0
run troly propose "$edited" -m "Ghi chú về B3"
has "a proposal gets a number" "$out" "Đề xuất số 1"
run troly review list
has "the list tells who and why" "$out" "Ghi chú về B3"
run troly review show 1
has "the change is shown in words" "$out" "Nội dung thêm"
has "and by lines" "$out" "+Thông tin này đang chờ bổ sung."
run troly review show 1 --json
is "for programs too" "$(member state)" open
run troly review approve 1
complains "nobody approves what is his own" 4 "của chính anh/chị"
run troly ask "băng tần 700 MHz khối B3-B3' đấu giá đến đâu rồi?" --json
is "nothing is published by a proposal" "$(member commit)" "$before"

export USER=binh
run troly review comment 1 "Nguồn ở đâu?"
is "a reviewer remarks" "$rc" 0
run troly review approve 1 "Đã đối chiếu"
has "another person approves" "$out" "Công bố ở phiên bản"
run troly review approve 1 --json
is "approving again is the same approval" "$(printf %s "$out" | grep -c '"verb": "approve"')" 1
run troly entry show $id --json
has "the entry has the new words" "$out" "đang chờ bổ sung"
run troly ask "băng tần 700 MHz khối B3-B3' đấu giá đến đâu rồi?" --json
after=$(member commit)
[ -n "$after" ] && [ "$after" != "$before" ]
ok "the next answer carries the new commit" $? "$before" "$after"
run troly entry show $id --at "$before" --json
lacks "the old commit still reads as it was" "$out" "đang chờ bổ sung"

run troly log $id
has "the history of an entry names the author" "$out" "an"
has "and the reason" "$out" "Ghi chú về B3"
run troly diff "$before" "$after" $id
has "two commits differ by that line" "$out" "+Thông tin này đang chờ bổ sung."
run troly blame $id
has "the line has an author" "$out" "đang chờ bổ sung"
run troly blame ts.so-nguoi
is "a rule has authors too" "$rc" 0
run troly log nothing-of-this-name
complains "the history of nothing" 1 "nothing-of-this-name"

export USER=an
sed -i 's/đang chờ bổ sung/sẽ bổ sung/' "$edited/knowledge/$id.md"
run troly propose "$edited" -m "Sửa lời"
run env USER=binh "$TROLY_BIN/troly" review reject 2 "Chưa có nguồn"
is "a reviewer rejects" "$rc" 0
run troly review show 2
has "with the reason" "$out" "Chưa có nguồn"
run troly propose "$edited" -m "Sửa lời lần nữa"
run env USER=binh "$TROLY_BIN/troly" review withdraw 3
complains "only the author withdraws" 4 "3"
run troly review withdraw 3
is "and may do so" "$rc" 0

echo 'decision "x" {' >"$edited/rules/hong.lua"
run troly check "$edited"
is "a syntax error fails the check" "$rc" 1
has "with file and line" "$out" "rules/hong.lua:"
run troly --readonly propose "$edited" -m "Hỏng"
complains "a read-only engine takes no proposal" 4 "chỉ đọc"

git clone -q "$TROLY_DATA/kb.git" "$scratch/clone" 2>"$scratch/git"
ok "ordinary git clones the repository" $?
run test -f "$scratch/clone/units/$unit/plugin.lua"
is "and sees the plugins" "$rc" 0
run git -C "$scratch/clone" log --format='%an: %s'
has "its log reads well" "$out" "Ghi chú về B3"
done_testing
