#!/bin/sh
# A unit's plugin misbehaves in a running engine: it is stopped, set aside for
# its last version that worked, and nobody else notices.
. tests/fixtures/tap.sh
export TROLY_PLUGINS="$scratch/plugins" TROLY_LIMITS=rule_ms=100,step_ms=300,hard_ms=600

plugin() { # UNIT: one fact, one decision on a derived fact
	mkdir -p "$TROLY_PLUGINS/$1/rules" "$TROLY_PLUGINS/$1/procedures"
	cat >"$TROLY_PLUGINS/$1/plugin.lua" <<END
unit { id = "$1", api = 1, name = "Cục $1", name_en = "$1", abbr = "$1" }
END
	cat >"$TROLY_PLUGINS/$1/rules/so.lua" <<END
facts { so_$1 = integer { "Số", min = 0, max = 1000, cite = "Luật 01" } }
derive "gap_doi_$1" { "Gấp đôi", type = "integer", cite = "Luật 01", function(f) return f.so_$1 * 2 end }
decision "$1.ket-luan" { title = "Kết luận", hit = "UNIQUE", inputs = { "gap_doi_$1" }, outputs = { "ket_qua" },
  { "< 10", '"nho"', cite = "Luật 01" }, { ">= 10", '"lon"', cite = "Luật 01" } }
END
	cat >"$TROLY_PLUGINS/$1/procedures/mot.lua" <<END
procedure "$1-mot" { title = "Một", valid = { from = "2020-01-01" }, cite = { "Luật 01" },
  form "a" { "Hỏi", cite = { "Luật 01" }, asks = { "so_$1" } },
  decide "b" { "Kết luận", cite = { "Luật 01" }, decision = "$1.ket-luan" },
  finish "c" { "Xong", cite = { "Luật 01" }, outcome = "xong" } }
END
}
mkdir -p "$TROLY_PLUGINS/_shared"
echo 'unit { id = "_shared", api = 1, name = "Chung", name_en = "Shared", abbr = "C" }' >"$TROLY_PLUGINS/_shared/plugin.lua"
plugin lanh
plugin xau

# One engine for all that follows.
"$TROLY_BIN/trolyd" --data "$TROLY_DATA" --socket "$scratch/socket" 2>"$scratch/log" &
engine=$!
trap 'kill $engine 2>/dev/null; wait $engine 2>/dev/null; rm -rf "$scratch"' EXIT
until [ -S "$scratch/socket" ] || ! kill -0 $engine; do /bin/true; done

decide() { run troly decide "$1.ket-luan" "so_$1=${2:-3}" --json; }
result() { printf %s "$out" | jq -r ".outputs.ket_qua"; }

decide lanh
is "one unit decides" "$(result)" nho
decide xau
is "the other as well" "$(result)" nho
good=$(member commit)

publish() { # FILE: the unit xau with another file of rules
	rm -rf "$scratch/xau" && cp -R "$TROLY_PLUGINS/xau" "$scratch/xau"
	sed -i "$1" "$scratch/xau/rules/so.lua"
	run troly propose "$scratch/xau" -m "Thử" --json
	number=$(printf %s "$out" | jq -r .number)
	# Another person, over the wire, for nobody approves what is his own.
	published=$(printf '%s\n' \
		'{"jsonrpc":"2.0","id":1,"method":"hello","params":{"person":"binh"}}' \
		"{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"review.approve\",\"params\":{\"request\":\"$(printf %032d "$number")\",\"number\":$number}}" |
		troly bridge | jq -r 'select(.id == 2) | .result.published')
}

publish 's/return f.so_xau \* 2/while true do pcall(string.rep) end/'
[ ${#published} -eq 40 ]
ok "a rule that never ends is published" $? "$errors"
hosts() { pgrep -P "$engine" -f troly-host | wc -l; }

for try in 1 2 3; do
	decide xau
	[ "$rc" -ne 0 ]
	ok "try $try is stopped" $? "$out"
	has "with a sentence that names the unit" "$errors" xau
	decide lanh
	is "the other unit decides meanwhile" "$(result)" nho
done
decide xau
is "then the rules before it decide" "$(result)" nho
is "of the version that worked" "$(member commit)" "$good"
run troly decide xau.ket-luan so_xau=30
has "and whoever asks is told" "$out" "tạm không dùng"
has "with an answer all the same" "$out" "lon"
run troly case start xau-mot so_xau=3 --json
is "a new case begins under them too" "$(member commit)" "$good"
has "and says so" "$(printf %s "$out" | jq -r .notice)" "tạm không dùng"

publish 's/return f.so_xau \* 2/local t = {} for i = 1, 1e9 do t[i] = {} end/'
for _ in 1 2 3; do decide xau; done
decide xau
is "a rule that takes all memory is set aside as well" "$(result)" nho
publish 's/return f.so_xau \* 2/return f.so_xau * 3/'
decide xau 4
is "a version that is in order is taken at once" "$(result)" lon

# Many at a time.
for i in $(seq 12); do
	troly run tests/plugin/attacks/001-endless-while.lua >"$scratch/run.$i" 2>&1 &
	jobs="$jobs $!"
done
decide lanh
is "while scripts run wild a unit decides" "$(result)" nho
for job in $jobs; do wait "$job"; done
is "and each of them is stopped" "$(cat "$scratch"/run.* | sort | uniq -c | tr -s ' ')" " 12 TIME"

if [ "$(id -u)" -eq 0 ]; then
	uids=$(for pid in $(pgrep -P "$engine"); do sed -n 's/^Uid:\t\([0-9]*\).*/\1/p' "/proc/$pid/status"; done | sort -u)
	is "hosts of an engine of root are nobody's" "$uids" 65534
	groups=$(for pid in $(pgrep -P "$engine"); do sed -n 's/^Groups:\t//p' "/proc/$pid/status" | tr -d ' '; done | sort -u)
	is "and in no group" "$groups" ""
fi
pid=$(pgrep -P "$engine" | head -n 1)
field() { sed -n "s/^$1:\t//p" "/proc/$pid/status"; }
is "a host has no new privileges" "$(field NoNewPrivs)" 1
# A build with sanitizers needs files and calls that the jail forbids.
if grep -q __asan_init "$TROLY_BIN/troly-host"; then
	ok "and a filter of system calls # skip sanitizers" 0
	ok "and its pipe only # skip sanitizers" 0
elif [ "$(id -u)" -eq 0 ]; then
	is "and a filter of system calls" "$(field Seccomp)" 2
	is "and its pipe only" "$(ls "/proc/$pid/fd" | tr '\n' ' ')" "0 1 "
fi
kill -KILL "$pid"
decide lanh
is "a host that is killed is replaced" "$(result)" nho

run "$TROLY_BIN/trolyd" --selftest-isolation
is "the jail holds on this machine" "$rc" 0
has "and says what was tried" "$out" "socket"
run env TROLY_LIMITS=rule_ms=0 "$TROLY_BIN/trolyd" --data "$scratch/other"
has "a limit out of bounds is refused" "$errors" "rule_ms=0"
done_testing
