#!/bin/sh
# What `troly run` prints: one line for each file, and nothing else.
. tests/fixtures/tap.sh
mkdir "$scratch/s"
put() { printf "$2" >"$scratch/s/$1"; }
run_one() { # FILE TEXT EXPECTED
	put "$1" "$2"
	run troly run "$scratch/s/$1"
	is "$1" "$out" "$3"
}
run_one number 'return 1 + 1' 'OK 2'
run_one text 'return "xin chào"' 'OK xin chào'
run_one table 'return { 1, 2, { a = "é" } }' 'OK [1,2,{"a":"é"}]'
run_one names 'return { b = 1, a = 2 }' 'OK {"a":2,"b":1}'
run_one several 'return 1, nil, true' 'OK 1, nil, true'
run_one nothing 'local x = 1' 'OK'
run_one error 'error("hỏng")' 'ERROR error:1: hỏng'
run_one syntax 'return +' "ERROR syntax:1: unexpected symbol near '+'"
run_one lines 'error("a\\nb", 0)' 'ERROR a\nb'
run_one object 'error({})' 'ERROR error object is a table value'
put loop 'while true do end'
put big 'local t = {} while true do t[#t + 1] = ("x"):rep(1 << 16) .. #t end'
put say 'print("to whom it may concern") return "said"'
put "$(printf '\377name')" 'return "any name"'
run troly run "$scratch/s/loop" "$scratch/s/big" "$scratch/s/say" "$scratch/s/$(printf '\377name')" \
	"$scratch/s/none" "$scratch/s" "$scratch/s/number"
is "seven files are seven lines" "$(printf '%s\n' "$out" | wc -l)" 7
line() { printf '%s\n' "$out" | sed -n "$1p"; }
is "a loop is out of time" "$(line 1)" TIME
has "what takes all memory is out of it" "MEM TIME" "$(line 2)"
is "what is printed is no result" "$(line 3)" "OK said"
has "it goes to standard error" "$errors" "to whom it may concern"
is "a name may be any bytes" "$(line 4)" "OK any name"
has "a file that is not there" "$(line 5)" "ERROR "
has "a folder" "$(line 6)" "ERROR "
is "and the last still works" "$(line 7)" "OK 2"
is "all were run" "$rc" 0
head -c 300000 /dev/zero | tr '\0' ' ' >"$scratch/s/large"
run troly run "$scratch/s/large"
has "a source over the limit" "$out" "ERROR The file is larger than 256 KiB"
run troly run --json "$scratch/s/number"
has "for programs" "$out" '"outcome":"OK"'
run troly run
complains "no file" 2 SCRIPT
done_testing
