import type { CompoundList, Statement, TestExpression } from 'unbash'
import { wordText } from './expand.ts'
import type { Frame } from './frame.ts'

/** Whether a condition of two known texts holds: `[ "$app" = dex ]`; undefined where that is not known. */
export function decided(clause: CompoundList, frame: Frame): boolean | undefined {
  const [statement, ...more] = clause.commands
  return statement && more.length === 0 ? decidedCommand(statement.command, frame) : undefined
}

function decidedCommand(node: Statement['command'], frame: Frame): boolean | undefined {
  if (node.type === 'TestCommand') return decidedTest(node.expression, frame)
  if (node.type !== 'Command' || !/^(?:\[|test)$/.test(node.name?.text ?? '')) return undefined
  const words = node.args.flatMap(word => (word.type === 'Word' && word.text !== ']' ? [word] : []))
  const [left, operator, right, ...more] = words
  if (!left || !operator || !right || more.length > 0) return undefined
  return compared(wordText(left, frame), operator.text, wordText(right, frame))
}

function decidedTest(test: TestExpression, frame: Frame): boolean | undefined {
  if (test.type !== 'TestBinary' || /[*?[\]]/.test(test.right.text)) return undefined
  return compared(wordText(test.left, frame), test.operator, wordText(test.right, frame))
}

function compared(left: ReturnType<typeof wordText>, operator: string, right: typeof left): boolean | undefined {
  if (left.kind !== 'known' || right.kind !== 'known') return undefined
  if (operator === '=' || operator === '==') return left.value === right.value
  return operator === '!=' ? left.value !== right.value : undefined
}

/** The variable whose absence a condition asks for: `[ -z "$CHANNEL" ]`; of `isNot` whose presence, `[ -n "$CHANNEL" ]`. */
export function absentName(written: string, isNot: boolean): string | undefined {
  const test = isNot ? present : absent
  const found = test.exec(written.slice(0, 200))
  return found?.slice(1).find(name => name !== undefined)
}

const variable = '"?x?\\$\\{?([A-Za-z_]\\w{0,80})(?::?-)?\\}?"?'
const absent = new RegExp(
  `^\\s*(?:\\[{1,2}|test)\\s{1,4}(?:(?:-z|! -n)\\s{1,4}${variable}|! -v ([A-Za-z_]\\w{0,80})|${variable}\\s{1,4}==?\\s{1,4}(?:""|''|x)(?=\\s))`,
)
const present = new RegExp(`^\\s*(?:\\[{1,2}|test)\\s{1,4}(?:(?:-n|! -z)\\s{1,4}${variable}|-v ([A-Za-z_]\\w{0,80}))`)

/** Whether a list of commands goes no further: what it sets is not set after it. */
export function endsThere({ commands }: CompoundList): boolean {
  const last = commands.at(-1)?.command
  return (
    last?.type === 'Command' && /^(?:exit|return|die|fatal|abort|usage|fail|error_exit)$/.test(last.name?.text ?? '')
  )
}
