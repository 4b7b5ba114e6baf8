import type { Fact } from '../../../facts/fact.ts'
import { readCommand } from '../../commands/read-command.ts'
import type { Word } from '../../commands/word.ts'
import type { CallExpression, PythonExpression } from '../../readers/python-file.ts'
import { assignedTo } from './assigned-to.ts'
import { dottedName } from './call.ts'
import { joinedWord, splitWords } from './command-words.ts'
import { isBundle } from './deploy.ts'
import { isModel, receiverOf } from './receiver.ts'
import { textValue, useOf } from './value.ts'
import type { Env } from './world.ts'

/**
 * `juju.cli("deploy", ...)` of jubilant, `ops_test.juju("deploy", ...)` of pytest-operator, and programs that are started
 * with `subprocess`: what the same command says in a shell.
 */
export function runCommand(call: CallExpression, env: Env): readonly Fact[] {
  const words = wordsOf(call, env)
  const [program] = words
  if (program?.value.kind !== 'known' || program.value.value !== 'juju' || words.length < 2) return []
  const facts = readCommand({
    words,
    place: env.file.place(call),
    deployments: [env.file.path],
    isMention: false,
    branch: `${call.start}`,
  })
  return facts.filter(fact => fact.kind !== 'application' || !fact.charm || !isBundle(fact.charm))
}

function wordsOf(call: CallExpression, env: Env): readonly Word[] {
  const { callee, positional, named } = call
  const name = callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : ''
  if (name === 'cli' || name === 'juju') {
    const receiver = receiverOf(call)
    const isJuju = receiver && (name === 'cli' ? isModel(receiver, env) : isOpsTest(receiver))
    if (!isJuju) return []
    const spread = call.spread ? startedWith(call.spread, env) : []
    return [programOf(callee, env), ...positional.map(each => wordOf(each, env)), ...spread]
  }
  if (name === 'run' && isOpsTest(receiverOf(call)))
    return [...positional.map(each => wordOf(each, env)), ...(call.spread ? startedWith(call.spread, env) : [])]
  const given = positional[0] ?? named.get('args')
  return given && isStarter(callee) ? startedWith(given, env) : []
}

const isOpsTest = (receiver: PythonExpression | undefined): boolean =>
  receiver !== undefined && /(?:^|_|\.)ops_test$/.test(dottedName(receiver) ?? '')

/** Functions of `subprocess` and `os`, and those that tests name after them. */
export function isStarter(callee: PythonExpression): boolean {
  const name = dottedName(callee) ?? ''
  return /^(?:(?:subprocess|sp)\.)?(?:run|call|check_call|check_output|Popen)$|^os\.system$/.test(name)
}

function startedWith(written: PythonExpression, env: Env): readonly Word[] {
  const given = written.kind === 'name' ? assignedTo(written.name, env) : written
  if (!given) return []
  if (given.kind === 'list') return given.items.map(item => wordOf(item, env))
  if (given.kind !== 'call') return splitWords(given, env)
  const { callee, positional } = given
  if (dottedName(callee) === 'shlex.split' && positional[0]) return splitWords(positional[0], env)
  return callee.kind === 'attribute' && callee.name === 'split' && positional.length === 0
    ? splitWords(callee.of, env)
    : []
}

function programOf(callee: PythonExpression, env: Env): Word {
  const place = env.file.place(callee)
  return { value: { kind: 'known', value: 'juju', place, via: [] }, raw: 'juju', place }
}

/** An argument of a list: it may be any text, which no shell takes apart. */
function wordOf(expression: PythonExpression, env: Env): Word {
  if (expression.kind === 'joined') return joinedWord(expression, env)
  const { raw, place } = useOf(expression, env.file)
  const value = textValue(expression, env)
  if (value && value.kind !== 'unknown') return { value, raw, place }
  // what is not known must not look like a word of the command line
  const hole = `\${${raw.replace(/[{}]/g, ' ').trim()}}`
  const why = value ? value.why : 'the value is of another kind'
  return { value: { kind: 'unknown', raw: hole, place, why }, raw: hole, place, at: () => place }
}
