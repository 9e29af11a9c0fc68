#!/bin/sh
# docs/plugins.md is true: its tutorial is done as it stands, and the snippets
# of its reference make a unit that is in order.
. tests/fixtures/tap.sh
export TROLY_PLUGINS="$scratch/plugins" USER=an
mkdir -p "$TROLY_PLUGINS/_shared"
echo 'unit { id = "_shared", api = 1, name = "Chung" }' >"$TROLY_PLUGINS/_shared/plugin.lua"
cp -R plugins/_shared/rules "$TROLY_PLUGINS/_shared/"
lua5.4 tests/plugin/tutorial.lua >"$scratch/script"
lua5.4 tests/plugin/reference.lua "$scratch/cuc-tan-so"
TROLY_BIN=$(cd "$TROLY_BIN" && pwd)
PATH=$TROLY_BIN:$PATH
export TROLY_BIN PATH
cd "$scratch" || exit 1
: >said

write() { # PATH TEXT
	mkdir -p "${1%/*}"
	printf %s "$2" >"$1"
}
step() { # COMMAND
	run sh -c "$1"
	is "\`$1\`" "$rc" 0
	printf '%s\n' "$out" >>said
}
wants() { # TEXT: in what was said since the last part
	has "says \"$1\"" "$(cat said)" "$1"
}
next_part() { : >said; }
. ./script

run troly check cuc-tan-so
is "the snippets of the reference are in order" "$rc" 0
has "without an error" "$out" "0 lỗi"
run troly run steps/*.lua
is "the steps of the reference are steps" "$(printf '%s\n' "$out" | sort -u)" "OK steps"
run troly test cuc-tan-so
is "and their tests pass" "$rc" 0
has "there are some" "$out" "đạt"
done_testing
