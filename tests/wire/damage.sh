#!/bin/sh
# What is damaged, missing, full or forbidden is said in one sentence, and
# nothing is written over it.
. tests/fixtures/tap.sh
data=$scratch/data
export TROLY_DATA="$data"

fresh() {
	rm -rf "$data"
	cp -a "$scratch/whole" "$data"
}
same() { # NAME FILE COPY
	cmp -s "$2" "$3"
	ok "$1" $?
}

run troly case start tat-song-2g
is "a data folder is made by the first command" "$rc" 0
run troly ask "khi nào tắt sóng 2G?"
cp -a "$data" "$scratch/whole"

head -c 300 /dev/urandom |
	dd of="$(ls "$data"/index/*.idx)" bs=1 seek=5000 conv=notrunc 2>/dev/null
run troly ask "khi nào tắt sóng 2G?"
has "a damaged index is made again" "$out" "vt-2g-moc-tat-song"
: >"$(ls "$data"/index/*.idx)"
run troly ask "khi nào tắt sóng 2G?"
has "so is an empty one" "$out" "vt-2g-moc-tat-song"
rm -rf "$data/index" "$data/cache"
run troly ask "khi nào tắt sóng 2G?"
has "and one that was deleted" "$out" "vt-2g-moc-tat-song"

echo 'this is no database' >"$data/cases.db"
cp "$data/cases.db" "$scratch/kept"
run troly case list
complains "a damaged database" 3 "$data/cases.db bị hỏng"
same "is left as it is" "$data/cases.db" "$scratch/kept"
run troly doctor
has "the doctor names it" "$out" "HỎNG"

fresh
mv "$data/kb.git" "$scratch/away"
run troly unit list
complains "a missing repository" 3 "Thiếu $data/kb.git"
run test ! -e "$data/kb.git"
is "is not made anew over a folder that was in use" "$rc" 0

fresh
rm -rf "$data/kb.git/objects"
run troly entry list
complains "a repository without its objects" 3 "kb.git"

touch "$scratch/file"
run troly --data "$scratch/file" unit list
complains "a file where the folder should be" 2 "$scratch/file"

if [ "$(id -u)" -eq 0 ]; then
	# The build folder may be one that only root can enter.
	mkdir -m 700 "$scratch/mine"
	cp -r "$TROLY_BIN" "$scratch/bin"
	chmod -R a+rX "$scratch/bin"
	chmod 711 "$scratch"
	run setpriv --reuid 65534 --clear-groups env \
		TROLY_DATA="$scratch/mine/data" "$scratch/bin/troly" unit list
	complains "a folder of somebody else" 4 "$scratch/mine/data"
else
	ok "a folder of somebody else # skip needs root" 0
fi

mkdir "$scratch/full"
if mount -t tmpfs -o size=1m tmpfs "$scratch/full" 2>/dev/null; then
	run troly --data "$scratch/full/data" unit list
	complains "a full disk" 3 "No space left"
	run troly --data "$scratch/full/data" unit list
	complains "is said each time" 3 "$scratch/full/data"
	umount "$scratch/full"
else
	ok "a full disk # skip no tmpfs may be mounted here" 0
fi
done_testing
