#!/bin/sh
# An entry may name a decision: then a figure is computed from what the
# question says, by the law of the day, and what is missing is asked for.
. tests/fixtures/tap.sh
get() { printf '%s\n' "$out" | jq -r "$1"; }
ask() { run troly ask "$@" --json; }

ask "Doanh thu 25 tỷ thì phí quyền hoạt động viễn thông bao nhiêu?"
is "an amount in the question decides" "$(get .decided.outputs.phi)" 250000000
is "by its law" "$(get '.decided.cites[0].text')" "TT 56/2026/TT-BTC"
has "beside the entry's own words" "$(get .answer)" "26 bậc"
ask "doanh thu 19 tỷ 999 triệu thì phí quyền hoạt động viễn thông bao nhiêu?"
is "of two amounts none is taken" "$(get .decided.status)" unknown
ask "Phí quyền hoạt động viễn thông một năm là bao nhiêu?"
is "without an amount it is asked for" "$(get '.decided.missing | join(" ")')" phi_doanh_thu
ask "Nhà mạng cung cấp dịch vụ cho 25 số chưa xác thực bị phạt bao nhiêu?"
is "a number decides" "$(get '"\(.decided.outputs.tu)-\(.decided.outputs.den)"')" "40000000-60000000"
ask "theo điều 34 nghị định 174/2026 nhà mạng để sim rác bị phạt bao nhiêu"
is "the number of an article is no amount" "$(get .decided.status)" unknown
run troly ask "Doanh thu 25 tỷ thì phí quyền hoạt động viễn thông bao nhiêu?"
has "people read it too" "$out" "250.000.000"
ask "khi nào tắt sóng 2G?"
is "other entries compute nothing" "$(get .decided)" null
done_testing
