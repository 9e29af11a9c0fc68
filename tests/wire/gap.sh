#!/bin/sh
# What nobody could answer becomes work for the unit, and is done when it is
# published; a leader sees it in numbers.
. tests/fixtures/tap.sh
get() { printf '%s\n' "$out" | jq -r "$1"; }
export USER=an

unit=cuc-vien-thong
run troly ask "thuê kênh vệ tinh Vinasat một tháng giá mấy tiền" --unit $unit --json
is "the knowledge holds no answer" "$(get .entry)" null
run troly ask "thue kenh ve tinh vinasat mot thang gia may tien the" --unit $unit --json
run troly ask "số 0912 345 678 của CCCD 001099012345 có bị khóa do nợ cước vệ tinh không" --unit $unit --json
run troly ask "gọi từ máy bay giá bao nhiêu" --private --json
run troly ask "khi nào tắt sóng 2G?"

run troly gap list --unit cuc-vien-thong --json
is "questions without an answer wait, alike ones together" "$(get '[.gaps[] | "\(.gap):\(.count)"] | join(" ")')" "1:2 3:1"
has "in the words they were asked" "$(get '.gaps[0].wordings[1]')" "thue kenh ve tinh"
is "without what names a person" "$(get '.gaps[1].question')" "số [số] của CCCD [số] có bị khóa do nợ cước vệ tinh không"
lacks "a private question is not kept" "$out" "máy bay"

run troly gap wrong "khi nào tắt sóng 2G?" --entry vt-2g-moc-tat-song -m "Ngày sai"
is "anybody may say that an answer is wrong" "$rc" 0
run troly gap wrong "x" --entry khong-co
complains "of an entry that is there" 1 "khong-co"
run troly gap list
has "it waits with its reason" "$out" "Ngày sai"
run troly gap assign 1 binh
has "a gap is given to a curator" "$out" "Phụ trách: binh"
run troly gap assign 99 binh
complains "a gap that is none" 1 "99"

cp -R plugins/cuc-vien-thong "$scratch/cuc-vien-thong"
run troly gap entry 1 vt-gia-ve-tinh "$scratch/cuc-vien-thong"
entry=$scratch/cuc-vien-thong/knowledge/vt-gia-ve-tinh.md
has "an entry begins with the question" "$(cat "$entry")" 'title: "thuê kênh vệ tinh Vinasat một tháng giá mấy tiền"'
run troly gap entry 1 vt-gia-ve-tinh "$scratch/cuc-vien-thong"
complains "and is never written over" 4 "vt-gia-ve-tinh"
sed -i 's|text: ""|text: "Bảng cước của doanh nghiệp"|' "$entry"
echo 'Giá thuê kênh vệ tinh do doanh nghiệp viễn thông quy định và niêm yết.' >>"$entry"
run troly propose "$scratch/cuc-vien-thong" -m "Trả lời về kênh vệ tinh"
run env USER=binh "$TROLY_BIN/troly" review approve 1
run troly gap list --unit cuc-vien-thong --json
is "what is published closes the gap" "$(get '[.gaps[].gap] | join(" ")')" "3 5"
run troly gap list --unit cuc-vien-thong --all --json
is "by the entry that answers it" "$(get '.gaps[0].answered_by')" vt-gia-ve-tinh
run troly gap close 5 "Đã đối chiếu: ngày đúng"
run troly gap list --json
is "a wrong one is closed with a reason" "$(get '[.gaps[].gap] | join(" ")')" 3

run troly report --json
is "a leader sees what was asked" "$(get '.total.asked')" 4
is "what was answered" "$(get '.total.answered')" 1
is "and the share of it" "$(get '.total.share')" 0.25
is "what is still open" "$(get '.total.open_gaps')" 3
run troly report --since 2099-01-01 --json
is "since a day" "$(get '.total.asked')" 0

printf 'd\nx\ns\nk\n' >"$scratch/verdicts"
rc=0
out=$("$TROLY_BIN/troly" inspect cuc-tan-so --count 3 --seed 7 <"$scratch/verdicts" 2>/dev/null) || rc=$?
has "an inspection puts questions and counts the verdicts" "$out" "đúng 1, sai 1, không trả lời 1 / 3"
run troly inspected cuc-tan-so --json
is "its record is kept, with who made it" "$(get '"\(.by) \(.total)"')" "an 3"
run troly inspected vnnic
complains "a unit that was not inspected" 1 "vnnic"
done_testing
