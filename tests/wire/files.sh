#!/bin/sh
# Attachments are kept by what they contain, and come back as they were.
. tests/fixtures/tap.sh
TROLY_PLUGINS=$PWD/tests/fixtures/units
export TROLY_PLUGINS

run troly case start don ten=A --json
case=$(member case)
printf '%%PDF-1.7\nmột bản quét\n' >"$scratch/don.pdf"
cp "$scratch/don.pdf" "$scratch/ban-sao.pdf"
hash=$(sha256sum "$scratch/don.pdf" | cut -d ' ' -f 1)
run troly case attach "$case" "$scratch/don.pdf" --json
is "a file is attached" "$(member events)" 2
run troly case attach "$case" "$scratch/ban-sao.pdf" --json
is "and another with the same bytes" "$(member events)" 3
is "which are kept once" "$(find "$TROLY_DATA/files" -type f | wc -l)" 1
run troly case files "$case" --json
has "by their hash" "$out" "$hash"
has "with their type" "$out" "application/pdf"
run troly case fetch "$case" don.pdf "$scratch/lai.pdf"
is "it comes back" "$(cat "$scratch/lai.pdf")" "$(cat "$scratch/don.pdf")"
run troly case fetch "$case" none.pdf "$scratch/x"
complains "what was not attached" 1 "none.pdf"
printf '\177ELF\377\376' >"$scratch/chuong-trinh"
run troly case attach "$case" "$scratch/chuong-trinh"
complains "a program is not taken" 2 "chuong-trinh"
head -c 27000000 /dev/zero >"$scratch/lon"
run troly case attach "$case" "$scratch/lon"
complains "nor what is too large" 2 "lon"
run troly backup "$scratch/b.tar"
run troly restore "$scratch/b.tar"
run troly case fetch "$case" "$(printf %.10s "$hash")" "$scratch/lai2.pdf"
is "a backup holds it too" "$(cat "$scratch/lai2.pdf")" "$(cat "$scratch/don.pdf")"
kept=$(find "$TROLY_DATA/files" -type f)
chmod u+w "$kept"
echo x >>"$kept"
run troly case fetch "$case" don.pdf "$scratch/lai3.pdf"
complains "what was changed is told" 3 "bị hỏng"
done_testing
