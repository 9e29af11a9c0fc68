#!/bin/sh
# Papers: filled from the case, with the heading of decree 30/2020/NĐ-CP;
# issued once, by another person than the one who applied.
. tests/fixtures/tap.sh
TROLY_PLUGINS=$PWD/tests/fixtures/units
export TROLY_PLUGINS
export TROLY_USER=an

run troly case start giay ten=A so_tien=5000 'ban_sao=[{"noi":"Phòng 1"},{"noi":"Phòng 2"}]' --json
case=$(member case)
run troly case done "$case" nop --json
run troly case document "$case" qd --number 12/QĐ-PM --place "Hà Nội" --date 2025-01-05 --issuer "PHÒNG MẪU" --above "BỘ MẪU"
has "the motto" "$out" "Độc lập - Tự do - Hạnh phúc"
has "the number" "$out" "Số: 12/QĐ-PM"
has "small days and months have a nought before them" "$out" "*Hà Nội, ngày 05 tháng 01 năm 2025*"
has "facts as people read them" "$out" "số tiền 5.000 đồng"
has "a part that holds" "$out" "Số tiền lớn."
lacks "and not the other" "$out" "Số tiền nhỏ."
has "an expression" "$out" "gấp đôi: 10.000"
has "each row" "$out" "2. Phòng 2"
has "what is not known is a gap" "$out" "Hợp lệ: ……"
has "and is named" "$out" "nguoi_ky"
run troly case show "$case" --json
is "a draft writes nothing" "$(member events)" 2

run troly case document "$case" qd --issue --number 12/QĐ-PM
complains "who applied does not issue it" 4 "người khác"
export TROLY_USER=binh
run troly case document "$case" qd --issue --number 12/QĐ-PM --date 2025-03-20 -o "$scratch/qd.md"
is "another does" "$rc" 0
has "it is written" "$(cat "$scratch/qd.md")" "ngày 20 tháng 3 năm 2025"
run troly case show "$case" --json
is "its step is done" "$(member status)" finished
run troly case log "$case"
has "the record has the number" "$out" "12/QĐ-PM"
run troly case document "$case" qd --issue
complains "it is issued once" 4 "đã kết thúc"
run troly case document "$case" qd -o "$scratch/qd.txt"
lacks "a text has no marks" "$(cat "$scratch/qd.txt")" "**"
(
	mkdir "$scratch/empty"
	for tool in "$TROLY_BIN"/*; do ln -s "$tool" "$scratch/empty/"; done
	PATH=$scratch/empty "$TROLY_BIN/troly" case document "$case" qd -o "$scratch/qd.docx"
) >"$scratch/said" 2>&1
has "without pandoc it is said what to do" "$(cat "$scratch/said")" "apt install pandoc"
run troly case document "$case" nop
complains "a step that is no paper" 2 "không phải văn bản"
done_testing
