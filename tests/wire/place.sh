#!/bin/sh
# A question that is nothing but a place in the law goes straight to it.
. tests/fixtures/tap.sh
get() { printf '%s\n' "$out" | jq -r "$1"; }
ask() { run troly ask "$@" --json; }
number=174/2026/NĐ-CP

ask "Điều 34 NĐ 174/2026/NĐ-CP nói gì?"
is "an article by its full number" "$(get '"\(.status) \(.document) \(.article)"')" "answered $number 34"
has "is given in the words of the document" "$(get .answer)" "Bậc phạt"
is "and cited" "$(get '.cites[0].document')" "$number"
has "with the entries that rest on it" "$(get '[.alternatives[].entry] | join(" ")')" vt-sim-phat-thue-bao
ask "khoản 3 điều 34 nghị định 174"
is "by kind and number, with a clause" "$(get .document)" "$number"
ask "dieu 34 nd 174 2026 quy dinh gi"
is "without marks" "$(get .document)" "$number"
ask "điều 34 nghị định 174 năm 2020"
is "another year is another document" "$(get .document)" null
ask "điều 34 thông tư 174/2026"
is "and so is another kind" "$(get .document)" null
ask "điều 34 nghị định 174/2026 phạt doanh nghiệp bao nhiêu tiền"
is "a question with more in it is a question" "$(get .document)" null
ask "điều 999 nghị định 174/2026"
is "an article that is not here is not known" "$(get '"\(.status) \(.document)"')" "not_known $number"
run troly ask "điều 999 nghị định 174/2026"
has "which is said with the document's name" "$out" "kho tri thức chưa có nội dung"
ask "điều 28 luật báo chí"
is "a law by its name is the one in force" "$(get .document)" 126/2025/QH15
ask "điều 28 luật báo chí" --as-of 2024-07-04
is "on the law date" "$(get .document)" 103/2016/QH13
done_testing
