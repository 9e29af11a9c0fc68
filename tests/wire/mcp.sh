#!/bin/sh
# Another program asks through the Model Context Protocol.
. tests/fixtures/tap.sh

# say MESSAGE...: the replies are kept in $out, one a line.
say() {
	printf '%s\n' "$@" >"$scratch/in"
	rc=0
	"$TROLY_BIN/troly" $flags mcp <"$scratch/in" >"$scratch/out" 2>"$scratch/errors" || rc=$?
	out=$(cat "$scratch/out")
	errors=$(cat "$scratch/errors")
}
call() { # TOOL ARGUMENTS
	say "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": \"$1\", \"arguments\": $2}}"
}
get() { printf '%s\n' "$out" | jq -r "$1"; }
flags=

say '{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-03-26", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}' \
	'{"jsonrpc": "2.0", "method": "notifications/initialized"}' \
	'{"jsonrpc": "2.0", "id": 2, "method": "ping"}'
is "the client's version of the protocol is spoken" "$(get 'select(.id == 1).result.protocolVersion')" 2025-03-26
is "a notice gets no reply" "$(printf '%s\n' "$out" | wc -l)" 2
is "the end of input is a good end" "$rc" 0

say '{"jsonrpc": "2.0", "id": 1, "method": "tools/list"}'
is "every tool describes its input" "$(get 'all(.result.tools[]; .inputSchema.type == "object" and .description)')" true
is "tools that write say so" "$(get '[.result.tools[] | select(.annotations.readOnlyHint | not).name] | sort | join(" ")')" "answer_case finish_step start_case"

call ask '{"question": "khi nào tắt sóng 2G?"}'
is "a question is answered" "$(get .result.structuredContent.entry)" vt-2g-moc-tat-song
has "in words, with the law" "$(get '.result.content[0].text')" "TT 10/2024/TT-BTTTT"
call ask '{"question": "hôm nay trời có mưa không?"}'
is "what is not known is said to be so" "$(get '.result.structuredContent.entry')" null
call decide '{"decision": "ts.so-nguoi", "facts": {"ts_so_nop_tien": 1, "ts_dau_lai": false}, "as_of": "2024-03-13"}'
is "a decision is computed" "$(get .result.structuredContent.outputs.ket_qua)" khong-thanh
call ask '{}'
is "a missing argument is the caller's error" "$(get .error.code)" -32602
call fly '{}'
is "so is a tool that is none" "$(get .error.code)" -32602
call read_entry '{"id": "khong-co"}'
is "what the engine refuses is a result to read" "$(get .result.isError)" true

call start_case '{"procedure": "tat-song-2g"}'
id=$(get .result.structuredContent.case)
call answer_case "{\"case\": \"$id\", \"facts\": {\"vt_loai_may\": \"2g-only\"}}"
is "a case is begun and answered" "$(get .result.isError)" false
run troly case log "$id" --json
is "with the rights of who started the program" "$(printf %s "$out" | jq -r '.events[1].by')" "${USER:-root}"
flags=--readonly
call answer_case "{\"case\": \"$id\", \"facts\": {\"vt_loai_may\": \"4g\"}}"
is "and not with more" "$(get .result.isError)" true
flags=

say '{"jsonrpc": "2.0", "id": 1, "method": "resources/list"}'
has "entries are resources" "$(get '.result.resources[0].uri')" troly:entry/
has "a long list comes in parts" "$(get .result.nextCursor)" 200
say "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"resources/read\", \"params\": {\"uri\": \"troly:entry/vt-2g-moc-tat-song\"}}" \
	'{"jsonrpc": "2.0", "id": 2, "method": "resources/read", "params": {"uri": "troly:document/163/2024/N%C4%90-CP"}}'
has "an entry is read" "$(get 'select(.id == 1).result.contents[0].text')" "Khi nào tắt sóng 2G?"
has "and so is a document" "$(get 'select(.id == 2).result.contents[0].text')" "163/2024/NĐ-CP"

say '{"jsonrpc": "2.0", "id": 1, "method": "prompts/list"}' \
	'{"jsonrpc": "2.0", "id": 2, "method": "prompts/get", "params": {"name": "van-ban"}}'
has "procedures are prompts" "$(get 'select(.id == 1).result.prompts[].name')" dau-gia-bang-tan
has "and explain themselves" "$(get 'select(.id == 2).result.messages[0].content.text')" "Xử lý công văn"

say 'this is no message'
is "nonsense is answered as the protocol says" "$(get .error.code)" -32700
say '{"jsonrpc": "2.0", "id": 7, "method": "fly"}'
is "an unknown method too" "$(get .error.code)" -32601
done_testing
