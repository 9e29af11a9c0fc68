#!/bin/sh
# Every rule of `troly check` finds its bad example in docs/lint.md, and finds
# nothing in the good one; and every rule of the sources is in docs/lint.md.
. tests/fixtures/tap.sh
export TROLY_PLUGINS="$scratch/plugins"
mkdir -p "$TROLY_PLUGINS/_shared"
echo 'unit { id = "_shared", api = 1, name = "Chung" }' >"$TROLY_PLUGINS/_shared/plugin.lua"

lua5.4 tests/plugin/lint.lua "$scratch/units" >"$scratch/rules"
[ "$(wc -l <"$scratch/rules")" -ge 30 ]
ok "there are examples" $? "$(cat "$scratch/rules")"
while read -r dir rule; do
	run troly check "$scratch/units/$dir/bad" --unit mau
	has "$rule finds its bad example" "$out" "[$rule]"
	run troly check "$scratch/units/$dir/good" --unit mau
	has "and nothing in the good one" "$out" "0 lỗi, 0 cảnh báo"
done <"$scratch/rules"

# Names of rules in the sources: the words that documents have too.
grep -hA3 -E 'problem_(error|warning)\(|kb_(error|warning)_add\(|complain\(' engine/host/*.c kb/*.c |
	grep -oE '"[a-z]+(-[a-z]+)+"' | tr -d '"' | sort -u >"$scratch/named"
grep -oE '"table-[a-z]+"' engine/host/check.c | tr -d '"' >>"$scratch/named"
while read -r rule; do
	grep -q "### \`$rule\`" docs/lint.md || echo "$rule"
done <"$scratch/named" >"$scratch/missing"
is "every rule stands in docs/lint.md" "$(tr '\n' ' ' <"$scratch/missing")" ""
done_testing
