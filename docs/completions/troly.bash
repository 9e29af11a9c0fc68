# Completion of troly(1) for bash. Made by tools/gen-docs.
_troly() {
	local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
	local first= second= words= paths= word skip=
	for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
		if [[ $skip ]]; then skip=; continue; fi
		case $word in
		--data|--host|--lang|--color|--as-of|--at|--keys|--dump|--size|--unit|--questions|--run|--corpus|--queries|--qrels|--groups|--why-not|--nearest|--input|--output|--dmn|--title|--expect|--note|--verdict|--event|--status|--procedure|--number|--date|--place|--signer|--position|--issuer|--above|--recipients|--to|--class|--person|--role|--limit|--reason|--days|--working-days|--months|--hours|--step|--entry|--message|--count|--seed|--since|--state|--socket) skip=1 ;;
		-*) ;;
		*) if [[ ! $first ]]; then first=$word
		   elif [[ ! $second ]]; then second=$word; fi ;;
		esac
	done
	case $prev in
	--data) COMPREPLY=($(compgen -f -- "$cur")); return ;;
	--lang) COMPREPLY=($(compgen -W 'vi en' -- "$cur")); return ;;
	--color) COMPREPLY=($(compgen -W 'auto always never' -- "$cur")); return ;;
	--keys) COMPREPLY=($(compgen -f -- "$cur")); return ;;
	--dump) COMPREPLY=($(compgen -f -- "$cur")); return ;;
	--questions) COMPREPLY=($(compgen -f -- "$cur")); return ;;
	--run) COMPREPLY=($(compgen -f -- "$cur")); return ;;
	--corpus) COMPREPLY=($(compgen -f -- "$cur")); return ;;
	--queries) COMPREPLY=($(compgen -f -- "$cur")); return ;;
	--qrels) COMPREPLY=($(compgen -f -- "$cur")); return ;;
	--groups) COMPREPLY=($(compgen -f -- "$cur")); return ;;
	--input) COMPREPLY=($(compgen -f -- "$cur")); return ;;
	--output) COMPREPLY=($(compgen -f -- "$cur")); return ;;
	--dmn) COMPREPLY=($(compgen -f -- "$cur")); return ;;
	--verdict) COMPREPLY=($(compgen -W 'approved refused' -- "$cur")); return ;;
	--status) COMPREPLY=($(compgen -W 'running finished cancelled' -- "$cur")); return ;;
	--class) COMPREPLY=($(compgen -W 'same moves needs lost' -- "$cur")); return ;;
	--state) COMPREPLY=($(compgen -W 'open approved rejected withdrawn conflict' -- "$cur")); return ;;
	--socket) COMPREPLY=($(compgen -f -- "$cur")); return ;;
	esac
	case "$first${second:+ $second}" in
	'unit') words='list show' ;;
	'entry') words='list show' ;;
	'document') words='list show' ;;
	'procedure') words='list show graph' ;;
	'decision') words='list' ;;
	'case') words='start set done show list log why whatif undo document attach files fetch migrate inbox received claim assign delegate release hand extend pause resume note cancel reopen' ;;
	'role') words='list give take' ;;
	'gap') words='list wrong assign entry close' ;;
	'new') words='unit entry procedure rules test' ;;
	'review') words='list show comment approve reject withdraw' ;;
	'') words='ask eval unit entry document procedure decision decide import case role gap inspect inspected report check test new fmt watch run propose review log diff blame doctor backup restore serve bridge mcp help version' ;;
	'ask'|'ask '*) words='--unit --private' ;;
	'eval'|'eval '*) words='--unit --questions --run --ranking --corpus --queries --qrels --groups' ;;
	'unit list'*) words='' ;;
	'unit show'*) words='' ;;
	'entry list'*) words='--unit' ;;
	'entry show'*) words='' ;;
	'document list'*) words='' ;;
	'document show'*) words='' ;;
	'procedure list'*) words='--unit' ;;
	'procedure show'*) words='' ;;
	'procedure graph'*) words='' ;;
	'decision list'*) words='--unit' ;;
	'decide'|'decide '*) words='--trace --why-not --nearest --missing --input --output --dmn' ;;
	'import'|'import '*) words='--output' paths=1 ;;
	'case start'*) words='--title' ;;
	'case set'*) words='--expect' ;;
	'case done'*) words='--note --verdict --expect' ;;
	'case show'*) words='--event' ;;
	'case list'*) words='--status --procedure --unit' ;;
	'case log'*) words='' ;;
	'case why'*) words='' ;;
	'case whatif'*) words='' ;;
	'case undo'*) words='' ;;
	'case document'*) words='--issue --number --date --place --signer --position --issuer --above --recipients --output --expect' ;;
	'case attach'*) words='--expect' paths=1 ;;
	'case files'*) words='' ;;
	'case fetch'*) words='' paths=1 ;;
	'case migrate'*) words='--to --all --procedure --unit --class --dry-run' ;;
	'case inbox'*) words='--person --role --unit --limit' ;;
	'case received'*) words='--expect' ;;
	'case claim'*) words='--expect' ;;
	'case assign'*) words='--reason --expect' ;;
	'case delegate'*) words='--reason --expect' ;;
	'case release'*) words='--expect' ;;
	'case hand'*) words='--reason --expect' ;;
	'case extend'*) words='--days --working-days --months --hours --reason --expect' ;;
	'case pause'*) words='--reason --expect' ;;
	'case resume'*) words='--expect' ;;
	'case note'*) words='--expect' ;;
	'role list'*) words='' ;;
	'role give'*) words='' ;;
	'role take'*) words='' ;;
	'case cancel'*) words='--reason --step' ;;
	'case reopen'*) words='--reason' ;;
	'gap list'*) words='--unit --all' ;;
	'gap wrong'*) words='--unit --entry --message' ;;
	'gap assign'*) words='' ;;
	'gap entry'*) words='' paths=1 ;;
	'gap close'*) words='' ;;
	'inspect'|'inspect '*) words='--count --seed' ;;
	'inspected'|'inspected '*) words='' ;;
	'report'|'report '*) words='--unit --since' ;;
	'check'|'check '*) words='--unit' paths=1 ;;
	'test'|'test '*) words='--unit --coverage --mutate' paths=1 ;;
	'new unit'*) words='' paths=1 ;;
	'new entry'*) words='' paths=1 ;;
	'new procedure'*) words='' paths=1 ;;
	'new rules'*) words='' paths=1 ;;
	'new test'*) words='' paths=1 ;;
	'fmt'|'fmt '*) words='--check' paths=1 ;;
	'watch'|'watch '*) words='' paths=1 ;;
	'run'|'run '*) words='' ;;
	'propose'|'propose '*) words='--message --unit' paths=1 ;;
	'review list'*) words='--state' ;;
	'review show'*) words='--text --meaning --effect' ;;
	'review comment'*) words='--message' ;;
	'review approve'*) words='--message' ;;
	'review reject'*) words='--message' ;;
	'review withdraw'*) words='--message' ;;
	'log'|'log '*) words='--limit' ;;
	'diff'|'diff '*) words='' ;;
	'blame'|'blame '*) words='' ;;
	'doctor'|'doctor '*) words='' ;;
	'backup'|'backup '*) words='' paths=1 ;;
	'restore'|'restore '*) words='' paths=1 ;;
	'serve'|'serve '*) words='--socket' ;;
	'bridge'|'bridge '*) words='' ;;
	'mcp'|'mcp '*) words='' ;;
	'help'|'help '*) words='' ;;
	'version'|'version '*) words='' ;;
	esac
	[[ $cur == -* ]] && words="$words --data --host --json --plain --accessible --readonly --lang --color --as-of --at --ascii --keys --dump --size --help --version"
	COMPREPLY=($(compgen -W "$words" -- "$cur"))
	[[ $paths && $cur != -* ]] && COMPREPLY+=($(compgen -f -- "$cur"))
}
complete -o filenames -F _troly troly
