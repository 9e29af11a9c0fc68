#!/bin/sh
# Whose work it is: taken, given, lent, handed over; the inbox of a person and
# of a role.
. tests/fixtures/tap.sh
TROLY_PLUGINS=$PWD/tests/fixtures/units
export TROLY_PLUGINS
as() { # PERSON COMMAND...
	TROLY_USER=$1
	export TROLY_USER
	shift
	run troly "$@"
}

as an case start viec --json
case=$(member case)
as an case inbox --json
is "new work is free to take" "$(member open_total)" 1
is "and nobody's own" "$(member mine_total)" 0
as an case claim "$case" soan --json
is "it is taken" "$rc" 0
as an case inbox --json
is "and is in the person's inbox" "$(member mine_total)" 1
as binh case inbox --json
is "and in no other's" "$(member open_total)" 0
as binh case done "$case" soan
complains "another does not close it" 4 "việc của an"
as binh case claim "$case" soan
complains "or take it away" 4 "việc của an"
as an case delegate "$case" soan binh --json
as binh case release "$case" soan --json
as an case inbox --json
is "what was lent comes back" "$(member mine_total)" 1
as truong case hand "$case" an chi --reason "nghỉ phép" --json
as chi case inbox --json
is "what somebody has is handed over" "$(member mine_total)" 1
as chi case extend "$case" soan --days 5
complains "a term is not extended without a reason" 2 reason
as chi case extend "$case" soan --days 9 --reason "phức tạp"
complains "or by more than the procedure allows" 4 "tối đa 5"
as chi case extend "$case" soan --days 5 --reason "phức tạp" --json
is "a term is extended" "$rc" 0
as chi case pause "$case" "chờ ý kiến" --json
has "a clock is stopped" "$out" '"stopped": true'
as chi case resume "$case" --json
lacks "and goes on" "$out" '"stopped"'
as chi case done "$case" soan --json
is "who has it closes it" "$(member next)" duyet
as chi case done "$case" duyet
complains "who wrote it does not approve it" 4 "người khác"

as quantri role give phong-mau lanh-dao dung --json
is "a role is given" "$rc" 0
as binh case inbox --json
is "its work is not everybody's then" "$(member open_total)" 0
as dung case inbox --role lanh-dao --json
is "but free to those who have it" "$(member open_total)" 1
as binh case done "$case" duyet
complains "others do not close it" 4 "lanh-dao"
as dung case done "$case" duyet --verdict refused
complains "nobody refuses without a reason" 2 "lý do"
as dung case done "$case" duyet --verdict refused --note "thiếu căn cứ" --json
is "a refusal leads elsewhere" "$(member status)" finished
has "to its own end" "$out" '"id": "thoi"'
as dung case inbox --json
is "and nothing is left to do" "$(member open_total)" 0
as dung case note "$case" "đã lưu hồ sơ" --json
as dung case log "$case"
has "the record says who did what" "$out" "thiếu căn cứ"
has "and why" "$out" "nghỉ phép"
done_testing
