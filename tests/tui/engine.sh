#!/bin/sh
# The engine dies or stops while somebody works on the screens.
. "$(dirname "$0")/terminal.inc"
TROLY=$TROLY_BIN/troly

open 80x24 "$TROLY"
until_seen 'Đơn vị (34)'
keys a
keys -l 'đang gõ dở'
until_seen 'đang gõ dở'
first=$(engine)
kill -KILL $first
check 'a killed engine is replaced' until_seen 'hoạt động trở lại'
check 'what was being typed is still there' sees 'đang gõ dở'
check 'by another process' [ "$(engine)" != "$first" ]
keys C-u
keys -l 'đấu giá tần số'
keys Enter
check 'and the work goes on' until_seen 'Căn cứ'

keys q
until_seen 'Đơn vị (34)'
second=$(engine)
kill -STOP $second
keys C
check 'a stopped engine is spoken of' until_seen 'bộ máy chưa trả lời'
keys Escape
check 'while the keys go on working' until_seen 'Đơn vị (34)'
keys C
until_seen 'bộ máy chưa trả lời'
kill -CONT $second
check 'and its answer is taken when it comes' until_not_seen 'chưa trả lời'
keys q
until_seen 'Đơn vị (34)'
keys q
check 'the end is clean' until_seen 'shell\$ *$'
plan
