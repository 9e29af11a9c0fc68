#!/bin/sh
# A specialist leads a spectrum auction from its first form to its end, at two
# sizes: block C3, offered again, with the figures of 2024. On the way the
# engine is killed, an answer is changed, and the screens are left and opened.
# Keys are sent ahead of the engine's answers, as a person types them.
. "$(dirname "$0")/terminal.inc"
TROLY=$TROLY_BIN/troly

# typed TEXT: an answer whose first character, a digit, begins it.
typed() {
	keys -l "$1"
	keys Enter
}

# opened TEXT: an answer that does not begin with a digit.
opened() {
	keys Enter
	typed "$1"
}

# choose WORDS: the first row with these words is opened.
choose() {
	keys f
	keys -l "$1"
	keys Enter
	until_seen "\[f $1\]"
	keys Enter
}

done_when_answered() {
	until_seen 'Đã trả lời đủ'
	keys d
}

start_case() {
	until_seen 'trợ giúp'
	keys H
	until_seen ' 1/[3-9][0-9] *$' # the units are there
	choose 'tan so vo tuyen'
	until_seen 'Quy trình'
	choose 'quyen su dung khoi'
	check "$1: the procedure leads to a case" until_seen 's mở hồ sơ'
	keys s
	check "$1: the case begins at its first step" until_seen ' 0/[0-9]* bước'
	check "$1: the block is asked" until_seen '3 ( ) C3'
}

# The plan: the engine dies between two of its answers.
plan_form() {
	keys 3
	typed 100
	until_seen '(năm)'
	first=$(engine)
	kill -KILL $first
	typed 15
	keys 1 1
	check "$1: the step goes on where it was" until_seen 'Đã trả lời đủ'
	check "$1: with another engine for the one killed" \
		[ "$(engine)" != "$first" ]
	keys d
	check "$1: what was decided is said" \
		until_seen 'Cách xác định giá khởi điểm: MHz'
}

price_form() {
	typed 130000000000
	typed 2581892500000
	typed 100
	typed 15
	typed 25000000000
	check "$1: money is shown in groups" until_seen '25\.000\.000\.000'
	done_when_answered
	check "$1: the deposit is judged" \
		until_seen 'Xét tiền đặt trước: Từ 5%'
}

# The bidder files while the list is open; it closes when the day of the
# announcement, typed wrong at first, is put right.
bidders() {
	typed "$(date +%d/%m/%Y)"
	done_when_answered
	until_seen 'thêm một dòng'
	keys Enter
	opened MobiFone
	done_when_answered
	check "$1: a bidder has a step of its own" until_seen 'Ngày nộp hồ sơ'
	typed 20/05/2024
	done_when_answered
	check "$1: the list waits for more" until_seen '\[~\]'
	keys Escape
	keys -l '/Thông báo công khai'
	keys Enter Enter
	until_seen 'Ngày Bộ thông báo'
	keys Enter C-u
	typed 02/05/2024
	check "$1: an answer changed later leads on" \
		until_seen 'loại trừ'
	keys 2 1 1 1 1 1 1
	done_when_answered
}

leave_and_come_back() {
	until_seen 'tổ chức đấu giá'
	leave
	keys "$TROLY" Enter
	check "$1: the screens open where they were left" \
		until_seen 'dau-gia-bang-tan-000[0-9]  1[0-9]/'
}

leave() {
	n=0
	until sees 'shell\$ *$' || [ $n -ge 20 ]; do
		n=$((n + 1))
		keys C-c
		sleep 0.1
	done
}

auction() {
	keys d
	until_seen 'tiền đặt trước\|Đã nộp'
	keys 1
	done_when_answered
	until_seen 'trình tự'
	keys 1 1
	check "$1: one bidder may go on at a second auction" \
		until_seen 'Kiểm tra số người tham gia: Được'
	typed 09/07/2024
	opened MobiFone
	typed 2581892500000
	done_when_answered
	check "$1: the winner is named" until_seen 'Xác định người trúng:'
	keys d
	until_seen 'Số quyết định'
	opened 1219/QĐ-BTTTT
	typed 22/07/2024
	done_when_answered
}

licence() {
	until_seen 'nộp tiền'
	typed 22/10/2024
	done_when_answered
	until_seen 'Có$\|Có *│*$\|1 ( ) Có'
	keys 1
	done_when_answered
	until_seen 'cấp giấy phép\|giấy phép'
	typed 01/11/2024
	done_when_answered
	until_seen 'Số trạm\|trạm'
	typed 3200
	typed 01/06/2025
	done_when_answered
	check "$1: the case ends" until_seen '\[Hoàn thành\]\|Kết quả: Hoàn'
}

read_the_record() {
	keys o
	check "$1: the record begins with the start" until_seen 'mở hồ sơ'
	keys G
	check "$1: and ends with the last step" until_seen 'Hoàn thành bước'
	keys q
	keys w
	check "$1: every value can be asked why" until_seen 'Dữ kiện\|Vì sao'
}

walk() {
	open "$1" "$TROLY"
	start_case "$1"
	plan_form "$1"
	price_form "$1"
	bidders "$1"
	leave_and_come_back "$1"
	auction "$1"
	licence "$1"
	read_the_record "$1"
	leave
}

walk 80x24
walk 40x10
plan
