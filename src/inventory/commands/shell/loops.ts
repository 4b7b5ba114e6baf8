import type { For, While } from 'unbash'
import { deeper, runBranch } from './branched.ts'
import { expandWord } from './expand.ts'
import { linesRead } from './read-lines.ts'
import type { Running } from './runner.ts'
import { givenBy } from './texts.ts'

type Loop = Pick<For, 'name' | 'wordlist' | 'body' | 'pos'>

/** A loop over words that are known runs once for each. */
export function runFor({ name, wordlist, body, pos }: Loop, running: Running): void {
  const { frame, runner } = running
  const words = wordlist ? wordlist.flatMap(word => expandWord(word, frame)) : frame.positional.words
  const isKnown =
    words?.every(word => word.value.kind === 'known' && !/[*?]/.test(word.value.value)) && words.length > 0
  if (words === undefined || !isKnown || words.length > maxTurns) {
    const text = words?.[0]?.value.kind === 'unknown' ? words[0].value : undefined
    const place = frame.snippet.place(name.pos, name.end)
    frame.scope.set(name.text, { kind: 'text', text: text ?? givenBy('input', `$${name.text}`, place) })
    runBranch(body, `l${pos}`, running)
    return
  }
  for (const word of words) {
    if (!frame.machine.hasRoom()) return
    frame.scope.set(name.text, { kind: 'text', text: word.value })
    frame.machine.repeat(() => runner.runAll(body.commands, deeper(frame)))
  }
}

const maxTurns = 200

/** `while read -r charm channel` over a text runs once for each line of it. */
export function runWhile(node: While, running: Running): void {
  const { frame, runner, input } = running
  const lines = linesRead(node.clause, input, frame)
  if (lines === undefined) {
    runner.runAll(node.clause.commands, deeper(frame))
    runBranch(node.body, `l${node.pos}`, running)
    return
  }
  for (const words of lines.slice(0, maxTurns)) {
    if (!frame.machine.hasRoom()) return
    for (const [name, word] of words) frame.scope.set(name, { kind: 'text', text: word.value })
    frame.machine.repeat(() => runner.runAll(node.body.commands, deeper(frame)))
  }
}
