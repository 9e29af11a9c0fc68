#!/bin/sh
# `troly fmt` lays Lua out without changing what it means, and `troly watch`
# looks again after each save.
. tests/fixtures/tap.sh
cp -R plugins/cuc-vien-thong plugins/cuc-tan-so "$scratch"
cp -R plugins/_shared "$scratch/shared"

run troly fmt --check "$scratch"
is "the units of this tree are laid out" "$rc" 0

# Without their blanks at the beginnings of lines they come out as they were.
flat=$scratch/flat
cp -R plugins/cuc-vien-thong "$flat"
for file in $(grep -rL '\[\[' "$flat" --include='*.lua'); do
	sed -i 's/^[ \t]*//; s/$/  /' "$file"
done
run troly fmt --check "$flat"
is "what is not laid out is told" "$rc" 1
has "by the names of files" "$out" "rules/sim.lua"
run troly fmt "$flat"
is "and is laid out" "$rc" 0
is "as it was before" "$(diff -r "$flat" plugins/cuc-vien-thong)" ""
run troly fmt "$flat"
is "a second time changes nothing" "$out" ""

mkdir "$scratch/odd"
printf 'local t = {\r\n"a",   \r\n}\r\n\r\n\r\n\r\nlocal s = [[\n  kept  \n\tas is]]\nif s ==\n"x" then\nprint(t)\nelse\nreturn\n{ 1,\n2 }\nend' >"$scratch/odd/a.lua"
printf 'local t = {\n\t"a",\n}\n\nlocal s = [[\n  kept  \n\tas is]]\nif s ==\n\t"x" then\n\tprint(t)\nelse\n\treturn\n\t{ 1,\n\t\t2 }\nend\n' >"$scratch/wanted"
run troly fmt "$scratch/odd"
is "texts over several lines stay as they are" "$(cat "$scratch/odd/a.lua")" "$(cat "$scratch/wanted")"
printf 'Tie\314\202\314\201ng Vie\314\243\314\202t' >"$scratch/odd/b.md"
run troly fmt "$scratch/odd"
is "words are written in NFC" "$(cat "$scratch/odd/b.md")" "Tiếng Việt"
printf '\377\376' >"$scratch/odd/c.md"
run troly fmt "$scratch/odd"
complains "what is no text is refused" 2 "c.md"
run troly fmt /no/such/folder
complains "a folder that is not there" 2 "/no/such/folder"

export TROLY_PLUGINS="$scratch/plugins"
mkdir -p "$TROLY_PLUGINS/_shared"
echo 'unit { id = "_shared", api = 1, name = "Chung" }' >"$TROLY_PLUGINS/_shared/plugin.lua"
troly new unit cuc-x "$scratch" >/dev/null
run troly fmt --check "$scratch/cuc-x"
is "what new makes is laid out" "$rc" 0
"$TROLY_BIN/troly" watch "$scratch/cuc-x" >"$scratch/watched" 2>&1 &
watch=$!
trap 'kill $watch 2>/dev/null; wait $watch 2>/dev/null; rm -rf "$scratch"' EXIT
seen() { # TEXT: within half a minute
	timeout 30 sh -c 'until grep -q "$1" "$2"; do /bin/true; done' - "$1" "$scratch/watched"
}
seen "0 lỗi, 0 cảnh báo" && seen "ngày thứ mười một"
ok "watch looks at once" $? "$(cat "$scratch/watched")"
sed -i 's/"qua-han"/"qua-hạn"/' "$scratch/cuc-x/tests/cuc_x_test.lua"
seen "mong đợi .qua-hạn"
ok "and again after a save, with what differs" $? "$(cat "$scratch/watched")"
done_testing
