#!/bin/sh
# The other contestants of bench-rules, one round: rules.sh FOLDER with
# table.tsv and inputs.csv. Prints name, what, inputs a second of processor
# time, inputs, sum of the answers; tabs between. What is not installed is
# fetched once, below FOLDER, by npm and apt; what can't be had is left out.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
status=0

if [ ! -d node_modules ]; then
	npm install --silent --no-fund --no-audit --prefix . \
		@gorules/zen-engine@0.54.0 json-rules-engine@7.3.1 \
		>npm.log 2>&1 || status=1
fi
[ -d node_modules ] && { node "$here/rules.mjs" || status=1; }

lua5.4 "$here/rules.lua" || status=1

if [ ! -x clips ]; then
	if [ ! -e /usr/include/clips ] && [ ! -d deb ]; then
		mkdir -p deb
		(cd deb && apt-get -q download libclips libclips-dev &&
			for one in *.deb; do dpkg -x "$one" .; done) >apt.log 2>&1 || :
	fi
	lib=$(find deb /usr/lib -name 'libclips.so*' 2>/dev/null | sort | tail -1)
	cc -O2 -w -Ideb/usr/include -x c "$here/rules_clips.txt" -x none \
		-o clips "$lib" -lm -Wl,-rpath,"$(cd "$(dirname "$lib")" && pwd)" \
		2>cc.log || status=1
fi
if [ -x clips ]; then ./clips || status=1; fi
exit $status
