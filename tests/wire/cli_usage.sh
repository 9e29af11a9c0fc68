#!/bin/sh
# What troly says when it is called wrongly, and where it says it. No engine
# is started here.
. tests/fixtures/tap.sh

run troly
complains "without a command it needs a terminal" 2 "thiết bị đầu cuối"
run troly --lang en
complains "and says so in English" 2 "need a terminal"

run troly frobnicate
complains "an unknown command" 2 "Không có lệnh \"frobnicate\""
run troly revew list
complains "names the nearest command" 2 "gần giống nhất: review"
run troly case
complains "names what may follow" 2 "start, set, done"
run troly case show
complains "names what is missing" 2 "Thiếu CASE"
run troly unit list extra
complains "names what is too much" 2 "\"extra\""
run troly ask q --trace
complains "an option of another command" 2 "--trace"
run troly ask q --unit
complains "an option without its value" 2 "--unit"
run troly unit list --as-of 31/02/2024
complains "a day that is none" 2 "31/02/2024"
run troly decide d =1
complains "a fact without a name" 2 "\"=1\""
run troly decide d f=@/no/such/file
complains "a fact from a file that is not there" 2 "/no/such/file"
run troly check /no/such/folder
complains "a folder that is not there" 2 "/no/such/folder"
run troly propose .
complains "a proposal without a message" 2 "-m"
run troly --host unix:/no/such/socket unit list
complains "an engine that is not there" 3 "/no/such/socket"

run troly help
is "help is an answer" "$rc" 0
has "help lists the commands" "$out" "case start PROC"
has "help lists the options" "$out" "--as-of DATE"
lacks "help in a pipe has no escape byte" "$out" "$(printf '\033')"
run troly help review show
has "help of one command" "$out" "--meaning"
run troly review show --help
has "the same by an option" "$out" "--meaning"
run troly help nothing
complains "help of nothing" 2 "nothing"
run troly --color=always help
has "colours when they are asked for" "$out" "$(printf '\033[')"
run troly version
has "the version" "$out" "troly 0."

# A reader that goes away is no reason to complain.
{ troly help 2>"$scratch/pipe"; echo $? >"$scratch/rc"; } | head -n 1 >/dev/null
is "a closed pipe is quiet" "$(cat "$scratch/rc" "$scratch/pipe")" 0
done_testing
