#!/bin/sh
# A real client and the inspector's command line (npm) use `troly mcp`:
#
#	make peer-mcp
#
# Not part of the gate: it fetches packages. They stay in the build folder.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
build=$(cd "${1:-$top/build}" && pwd)
mkdir -p "$build/mcp"
cd "$build/mcp"
[ -d node_modules/@modelcontextprotocol/inspector ] ||
	npm install --silent --no-audit --no-fund \
		@modelcontextprotocol/inspector @modelcontextprotocol/sdk
TROLY_DATA=$(mktemp -d)
export TROLY_DATA
trap 'rm -rf "$TROLY_DATA"' EXIT
passed=0
failed=0

check() { # NAME COMMAND...
	name=$1
	shift
	if "$@" >out.txt 2>&1; then
		passed=$((passed + 1))
		echo "ok - $name"
	else
		failed=$((failed + 1))
		echo "not ok - $name"
		sed 's/^/# /' out.txt | head -n 20
	fi
}
inspect() { # PATTERN ARGUMENT...
	pattern=$1
	shift
	node_modules/.bin/mcp-inspector --cli "$build/bin/troly" mcp "$@" |
		tee reply.txt | grep -q -e "$pattern" || { cat reply.txt; return 1; }
}

check "the inspector lists the tools" inspect '"ask"' --method tools/list
check "asks" inspect vt-2g-moc-tat-song --method tools/call --tool-name ask \
	--tool-arg 'question=khi nào tắt sóng 2G?'
check "lists the resources" inspect troly:entry/ --method resources/list
check "reads one" inspect 'tắt sóng 2G' --method resources/read \
	--uri troly:entry/vt-2g-moc-tat-song
check "lists the prompts" inspect dau-gia-bang-tan --method prompts/list
check "reads one prompt" inspect start_case --method prompts/get \
	--prompt-name van-ban
cp "$top/tests/peers/mcp.mjs" .
check "a client of the SDK walks a case" node mcp.mjs "$build/bin/troly"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
