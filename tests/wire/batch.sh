#!/bin/sh
# `decide --input` decides every row of a file: bad rows go to a file of their
# own with line and reason, facts count the rows of their group, and a run
# that was killed goes on where it was.
. tests/fixtures/tap.sh

mkdir -p "$scratch/plugins/_shared" "$scratch/plugins/sim/rules"
TROLY_PLUGINS=$scratch/plugins
export TROLY_PLUGINS
echo 'unit { id = "sim", api = 1, name = "SIM" }' >"$scratch/plugins/sim/plugin.lua"
cat >"$scratch/plugins/sim/rules/sim.lua" <<'END'
facts {
  day = date { "Registered on" },
  matches = boolean { "Photo matches" },
  sims = integer { "SIMs on this paper", min = 0, count_by = "paper" },
}
derive "many" { "Many SIMs", type = "boolean", function(f) return f.sims > 2 end }
decision "junk" { hit = "FIRST", inputs = { "matches", "many", "day" }, outputs = { "verdict", "why" },
  { "false", "-", "-", '"junk"', '"photo"' },
  { "-", "true", "-", '"suspect"', '"many, ""too"" many"' },
  { "-", "-", ">= 2024-01-01", '"clean"', '"new"' },
  { "-", "-", "< 2024-01-01", '"clean"', '"old"' },
}
END
sed -i 's/""too""/too/' "$scratch/plugins/sim/rules/sim.lua"

cat >"$scratch/rows.csv" <<'END'
number,paper,day,matches
1,A,2024-05-01,true
2,B,2023-05-01,có
3,C,01/05/2024,false
4,A,2024-05-01,true
5,"A",2024-13-01,true

6,A,2024-05-01,true
"7,5",D,,true
8,E
END
run troly decide junk --input "$scratch/rows.csv" --output "$scratch/out.csv" --lang en
is "rejected rows give exit code 1" "$rc" 1
has "says how many" "$out" "6 rows decided, 2 rejected" "$errors"
is "each row has its outcome" "$(cat "$scratch/out.csv")" 'number,paper,day,matches,verdict,why,status,row,missing
1,A,2024-05-01,true,suspect,"many, too many",decided,2,
2,B,2023-05-01,có,clean,old,decided,4,
3,C,01/05/2024,false,junk,photo,decided,1,
4,A,2024-05-01,true,suspect,"many, too many",decided,2,
6,A,2024-05-01,true,suspect,"many, too many",decided,2,
"7,5",D,,true,,,unknown,,day'
rejects=$(cat "$scratch/out.csv.rejects.csv")
has "names the line of a bad value" "$rejects" '6,"Registered on: ""2024-13-01"" is not a day'
has "names the line of a short row" "$rejects" '10,The row has 2 cells; the first line names 4,8,E'

run troly decide junk --input "$scratch/none.csv" --output "$scratch/x.csv" --lang en
complains "names a file that is not there" 2 "none.csv cannot be opened"
run troly decide junk --input "$scratch/rows.csv" --lang en
complains "wants an output" 2 "--output FILE"
run troly decide nothing --input "$scratch/rows.csv" --output "$scratch/x.csv" --lang en
complains "names a decision that is not there" 1 "nothing"

awk 'BEGIN { print "number,paper,day,matches"
	for (i = 0; i < 90000; i++) printf "%d,P%d,2024-05-%02d,%s\n", i, i % 31000, i % 28 + 1, i % 7 ? "true" : "false" }' \
	>"$scratch/many.csv"
"$TROLY_BIN/troly" decide junk --input "$scratch/many.csv" --output "$scratch/cut.csv" >/dev/null 2>&1 &
pid=$!
while [ ! -e "$scratch/cut.csv.state" ] && kill -0 $pid 2>/dev/null; do :; done
kill -9 $pid 2>/dev/null
wait $pid 2>/dev/null
run troly decide junk --input "$scratch/many.csv" --output "$scratch/cut.csv" --lang en
is "goes on after it was killed" "$rc" 0
run troly decide junk --input "$scratch/many.csv" --output "$scratch/whole.csv" --lang en
cmp -s "$scratch/cut.csv" "$scratch/whole.csv"
ok "and gives what a whole run gives" $?
is "in full" "$(wc -l <"$scratch/whole.csv")" 90001
[ ! -e "$scratch/whole.csv.state" ] && [ ! -e "$scratch/whole.csv.rejects.csv" ] && [ ! -e "$scratch/whole.csv.part" ]
ok "and leaves nothing else behind" $?
done_testing
