import { describe, expect, test } from 'vitest'
import { ran, run } from './commands-shell.ts'
import { at, quoted } from './files.ts'

describe('words', () => {
  test.each([
    ['continuations', 'juju deploy \\\n  x \\\n  --trust', ['juju deploy x --trust']],
    ['quotes', `juju deploy "a b" 'c d' e\\ f g"h"'i'`, ['juju deploy a b c d e f ghi']],
    ['several commands', 'a; b && c || d | e &', ['a', 'b', 'c', 'd', 'e']],
    ['comments', '# juju deploy x\nb # juju deploy y', ['b']],
    ['printed text', 'echo "juju deploy x"; printf "juju deploy y"', []],
    ['a subshell', '(cd x && juju deploy y)', ['juju deploy y']],
    [
      'commands in a word',
      'x=$(juju status); juju deploy "$(juju models)"',
      ['juju status', 'juju models', 'juju deploy ?'],
    ],
    ['backticks', 'x=`juju status`', ['juju status']],
    ['a list in braces', 'rm -f {a,b}.txt c{1..3}', ['rm -f a.txt b.txt c1 c2 c3']],
  ])('%s', (_, text, commands) => expect(ran(text)).toEqual(commands))

  test('a word stands where it is written, without its quotes', () => {
    const text = 'juju deploy "a-$x" \\\n  --channel=\'1/edge\'\n'
    const [command] = run(text)
    expect(command?.words.map(({ place }) => quoted(text, place))).toEqual([
      'juju',
      'deploy',
      'a-$x',
      "--channel='1/edge'",
    ])
    expect(command?.words.map(({ place }) => at(place))).toEqual(['1:1', '1:6', '1:14', '2:3'])
  })

  test('a value names where it is written, and where it is used', () => {
    const text = 'CHANNEL=1/stable\njuju deploy x --channel $CHANNEL'
    const value = run(text)[0]?.words[4]?.value
    expect(value?.kind === 'known' && [value.raw, at(value.place), value.via.map(at)]).toEqual([
      '$CHANNEL',
      '1:9',
      ['2:25'],
    ])
  })
})

describe('variables', () => {
  test.each([
    ['set above', 'a=1\nx $a ${a}2', ['x 1 12']],
    ['set later', 'x $a\na=1', ['x ?']],
    ['set anew', 'a=1; a=2; x $a', ['x 2']],
    ['appended', 'a=1; a+=2; x $a', ['x 12']],
    ['unset', 'a=1; unset a; x $a', ['x ?']],
    ['exported', 'export a=1 b=2; readonly c=3; declare d=4; x $a $b $c $d', ['x 1 2 3 4']],
    ['from the environment', 'x "$a"', ['x ?']],
    ['with a default', 'x "${a:-1}" "${b-2}" "${c:=3}" $c', ['x 1(default) 2(default) 3(default) 3(default)']],
    ['with a default for the empty', 'a=; x "${a:-1}" "${a-1}"', ['x 1 ']],
    ['with a default of the null command', ': "${a:=1}"; x $a', ['x 1(default)']],
    ['an argument', 'x "$1" "${2:-3}" "$@"', ['x ? 3(default) ?']],
    ['split', 'a="--channel 1/edge"; x $a "$a"', ['x --channel 1/edge --channel 1/edge']],
    ['nothing', 'a=; x $a y "$a"', ['x y ']],
    ['only for one command', 'a=1 x; y $a', ['x', 'y ?']],
    ['in a subshell', '(a=1); x $a', ['x ?']],
    ['cut', 'a=b:1/edge; x ${a%%:*} ${a##*:} ${a#b:} ${a%/*}', ['x b 1/edge 1/edge b:1']],
    ['replaced', 'a=1.2.3; x ${a/./-} ${a//./-} ${a^^} ${a,,}', ['x 1-2.3 1-2-3 1.2.3 1.2.3']],
    ['by its name', 'a=1; b=a; x ${!b}', ['x 1']],
    ['computed', 'a=$(date); x $a $((1 + 1)) ${#a}', ['date', 'x ? ? ?']],
    ['read', 'a=1; read -r a; x $a', ['x ?']],
  ])('%s', (_, text, commands) => expect(ran(text)).toEqual(commands))
})

describe('lists and maps', () => {
  test.each([
    ['a list', 'a=(1 "2 3"); a+=(4); x "${a[@]}" ${a[1]}', ['x 1 2 3 4 2 3']],
    ['a map', 'declare -A m=([k]=1 [l]="2"); m[n]=3; x ${m[k]} ${m[l]} ${m[n]}', ['x 1 2 3']],
    ['keys', 'declare -A m=([k]=1 [l]=2)\nfor k in "${!m[@]}"; do x $k "${m[$k]}"; done', ['x k 1', 'x l 2']],
    ['any of a map', 'declare -A m=([k]=1 [l]=2); x "${m[$1]}"', ['x 1|2(branch)']],
    ['arguments', 'set -- a b; x "$@" $2; shift; x $1', ['x a b b', 'x b']],
  ])('%s', (_, text, commands) => expect(ran(text)).toEqual(commands))
})

describe('branches', () => {
  test.each([
    ['either', 'if [ -e x ]; then a=1; else a=2; fi; x $a', ['x 1|2(branch)']],
    ['perhaps', 'a=1; if grep x y; then a=2; fi; x $a', ['x 1|2(branch)']],
    ['the same', 'if [ -e x ]; then a=1; else a=1; fi; x $a', ['x 1|1(branch)']],
    ['where nothing is given', '[ -z "$a" ] && a=1; x $a', ['x 1(default)']],
    ['where something is given', '[[ -n $a ]] || a=1; x $a', ['x 1(default)']],
    ['an if where nothing is given', 'if [ -z "${a:-}" ]; then a=1; fi; x $a', ['x 1(default)']],
    ['one that ends', 'a=1; if [ -e x ]; then a=2; exit 1; fi; x $a', ['x 1']],
    ['an argument beside a default', 'a=1; if [ $# -gt 0 ]; then a=$1; fi; x $a', ['x 1(default)']],
    ['cases', 'case $1 in a) r=1;; *) r=2;; esac; x $r', ['x 1|2(branch)']],
    [
      'cases with a known word',
      'for w in a b; do case $w in a) r=1;; *) r=2;; esac; x $w $r; done',
      ['x a 1', 'x b 2'],
    ],
    [
      'a condition with known words',
      'for w in a b; do if [ $w = a ]; then r=1; else r=2; fi; x $w $r; done',
      ['x a 1', 'x b 2'],
    ],
    ['a branch that is not taken is read too', 'w=a; if [ $w = b ]; then x 1; else x 2; fi', ['x 2', 'x 1']],
    ['flags', 'c=1; while [ $# -gt 0 ]; do case $1 in -c) c=$2; shift;; esac; shift; done; x $c', ['x 1(default)']],
    ['what a command prints', 'a=1; if [ -e x ]; then a=$(y); fi; x $a', ['y', 'x ?']],
  ])('%s', (_, text, commands) => expect(ran(text)).toEqual(commands))

  test('commands of different branches do not follow each other', () => {
    const [a, b, c, d] = run('a; if [ -e x ]; then b; else c; fi; d').map(({ branch }) => branch)
    expect(a).toBe(d)
    expect(new Set([a, b, c]).size).toBe(3)
  })

  test('a command after another one that did its work does', () => {
    const [a, b, c] = run('a && b || c').map(({ branch }) => branch)
    expect(a).toBe(b)
    expect(c).not.toBe(a)
  })
})

describe('loops and functions', () => {
  test.each([
    ['words', 'for a in b c; do x $a; done', ['x b', 'x c']],
    ['what a command prints', 'for a in $(ls); do x $a; done', ['ls', 'x ?']],
    ['lines', 'while read -r a b; do x $b $a; done <<EOF\n1 2\n\n3 4 5\nEOF', ['x 2 1', 'x 4 5 3']],
    ['lines with a sign', 'while IFS=: read a b; do x $b; done <<< "1:2 3"', ['x 2 3']],
    ['lines of a command', 'while read a; do x $a; done < <(y)', ['y', 'x ?']],
    ['a function', 'f() { local a=$1; x $a "${2:-3}"; }\nf 1\nf 2 4', ['x 1 3', 'x 2 4']],
    ['a function that is called above', 'main() { f 1; }\nf() { x $1; }\nmain "$@"', ['x 1']],
    ['a function that nothing calls', 'f() { x $1; }', ['x ?']],
    ['functions that only each other call', 'a() { b 1; }\nb() { x $1; }', ['x 1']],
    ['its own variables', 'a=1; f() { local a=2; b=3; }; f; x $a $b', ['x 1 3']],
    ['a wrapper', 'f() { echo "+ $*"; "$@"; }\nf x 1 2', ['x 1 2']],
    ['a call of itself', 'f() { x; f; }; f', ['x']],
    ['shifted arguments', 'f() { a=$1; shift; x $a "$@"; }; f 1 2 3', ['x 1 2 3']],
  ])('%s', (_, text, commands) => expect(ran(text)).toEqual(commands))
})

describe('other shells', () => {
  test.each([
    ['a text', `bash -c 'x 1; y'`, ['x 1', 'y']],
    ['a text with what is set here', `a=1; bash -c "x $a \\$b"; sh -euxc "y"`, ['x 1 ?', 'y']],
    ['a text that is read', 'bash <<EOF\nx 1\nEOF\nsh -s <<EOF\ny\nEOF', ['x 1', 'y']],
    ['a text that is piped', `echo 'x 1' | bash; cat <<EOF | sh\ny\nEOF`, ['x 1', 'y']],
    ['a text for a file', 'cat > f <<EOF\nx\nEOF\ntee f <<EOF\ny\nEOF\nx2 <<EOF\nz\nEOF', ['x2']],
    ['a script', 'bash x.sh a; . ./y.sh', ['bash x.sh a']],
    ['another machine', `ssh -i k u@h 'x 1; y'; ssh u@h x 2`, ['x 1', 'y', 'x 2']],
    ['a text for another machine', 'ssh u@h <<EOF\nx 1\nEOF', ['x 1']],
    [
      'a container',
      'lxc exec c -- bash -c "x 1"; multipass exec c -- sudo x 2; docker exec -it c x 3',
      ['x 1', 'x 2', 'x 3'],
    ],
    ['a unit', `juju ssh -m m u/0 'x 1'; juju exec --unit u/0 -- x 2`, ['x 1', 'x 2']],
    ['another user or group', `sudo -u u -E A=1 x 1; su - u -c 'x 2'; sg g -c "x 3"`, ['x 1', 'x 2', 'x 3']],
    [
      'wrappers',
      'time x 1; env A=1 x 2; nohup x 3 &\ntimeout -k 5 10m x 4; xargs -n 1 x 5; exec x 6',
      ['x 1', 'x 2', 'x 3', 'x 4', 'x 5', 'x 6'],
    ],
    [
      'wrappers of others',
      'retry_cmd 5 juju x; $SUDO juju y; log_info juju z',
      ['juju x', 'juju y', 'log_info juju z'],
    ],
    ['a lookup', 'command -v juju; which juju', []],
    ['text to evaluate', 'a="x 1"; eval "$a"', ['x 1']],
  ])('%s', (_, text, commands) => expect(ran(text)).toEqual(commands))

  test('what stands in a text is placed in the file', () => {
    const text = `ssh host "juju deploy 'a b' \\\n  --channel $C" \nbash -c 'juju deploy c'\nbash <<EOF\n  juju deploy d\nEOF\n`
    const words = run(text).map(({ words: all }) => all.at(-1))
    expect(words.map(word => word && [at(word.place), quoted(text, word.place)])).toEqual([
      ['2:13', '$C'],
      ['3:22', 'c'],
      ['5:15', 'd'],
    ])
  })

  test('a text of a variable stands where that is used', () => {
    const text = 'a="juju deploy x"\neval "$a --trust"\n'
    const words = run(text)[0]?.words ?? []
    expect(words.map(({ place }) => quoted(text, place))).toEqual(['$a', '$a', '$a', '--trust'])
  })

  test('what is piped into a command is its input', () => {
    const inputs = run(`echo 'a b' | juju x; juju y <<< c; printf '%s' "$d" | juju z; cat f | juju w`).map(
      ({ input }) => input,
    )
    expect(inputs.map(word => word && (word.value.kind === 'known' ? word.value.value : '?'))).toEqual([
      'a b',
      'c',
      '?',
      undefined,
    ])
  })
})

describe('broken text', () => {
  test.each([
    ['an open quote', 'x 1\ny "2', ['x 1', 'y 2']],
    ['an open condition', 'x 1\nif true; then\ny 2', ['x 1', 'y 2']],
    ['a test of bats', '@test "a b" {\n  run x 1\n}\n', ['@test a b {', 'run x 1']],
    ['one word too many', 'x 1\ndone\ny 2', ['x 1', 'y 2']],
  ])('%s', (_, text, commands) => expect(ran(text)).toEqual(expect.arrayContaining(commands.slice(0, 1))))
})
