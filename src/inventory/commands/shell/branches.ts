import type { AndOr, Case, CaseItem, If, PipelineNode } from 'unbash'
import { branched, deeper } from './branched.ts'
import { absentName, decided, endsThere } from './decide.ts'
import { wordText } from './expand.ts'
import type { Frame } from './frame.ts'
import { globPattern } from './glob.ts'
import type { Running } from './runner.ts'
import { join, type Scope } from './scope.ts'

/** What follows a test may not run; what follows a command runs if that did its work. */
export function runAndOr({ commands, operators }: AndOr, running: Running): void {
  const { frame, runner } = running
  let before: PipelineNode | undefined
  for (const [index, command] of commands.entries()) {
    const operator = operators[index - 1]
    if (before === undefined || (operator === '&&' && !isTest(before))) runner.runNode(command, { frame, runner })
    else {
      const inner = branched(frame, `a${command.pos}`)
      const written = frame.snippet.text.slice(before.pos, before.end)
      const asDefault = absentName(written, operator === '||')
      runner.runNode(command, { frame: inner, runner })
      join(frame.scope, [inner.scope], { mayBeNone: true, ...(asDefault ? { asDefault } : {}) })
    }
    before = command
  }
}

const tests = /^(?:\[|test|grep|egrep|command|which|type|hash|diff|cmp|true|false|:)$/

function isTest(node: PipelineNode): boolean {
  if (node.type === 'TestCommand' || node.type === 'ArithmeticCommand' || node.type === 'Subshell') return true
  if (node.type === 'Pipeline') return true
  return node.type === 'Command' && tests.test(node.name?.text ?? '')
}

/** Runs every branch that may be taken. */
export function runIf(node: If, running: Running): void {
  const { frame, runner } = running
  const arms = [node, ...node.elif]
  const scopes: Scope[] = []
  let isOpen = true
  for (const [index, { clause, then }] of arms.entries()) {
    runner.runAll(clause.commands, deeper(frame))
    const holds = decided(clause, frame)
    const inner = branched(frame, `i${node.pos}.${index}`)
    if (holds === false || !isOpen) runner.skip(then, inner)
    else {
      runner.take(then)
      runner.runAll(then.commands, inner)
      if (!endsThere(then)) scopes.push(inner.scope)
      if (holds === true) isOpen = false
    }
  }
  const inner = branched(frame, `i${node.pos}.e`)
  if (node.else && isOpen) {
    runner.take(node.else)
    runner.runAll(node.else.commands, inner)
  } else if (node.else) runner.skip(node.else, inner)
  if (node.else && isOpen && !endsThere(node.else)) scopes.push(inner.scope)
  const written = frame.snippet.text.slice(node.clause.pos, node.clause.end)
  const asDefault = absentName(written, false)
  join(frame.scope, scopes, { mayBeNone: isOpen && !node.else, ...(asDefault ? { asDefault } : {}) })
}

export function runCase(node: Case, running: Running): void {
  const { frame, runner } = running
  const word = wordText(node.word, frame)
  const chosen = word.kind === 'known' ? node.items.find(item => fits(item, word.value, frame)) : undefined
  const scopes: Scope[] = []
  let isTotal = chosen !== undefined
  for (const [index, item] of node.items.entries()) {
    const inner = branched(frame, `c${node.pos}.${index}`)
    if (chosen && chosen !== item) runner.skip(item.body, inner)
    else {
      runner.take(item.body)
      runner.runAll(item.body.commands, inner)
      if (!endsThere(item.body)) scopes.push(inner.scope)
    }
    if (item.pattern.some(({ text }) => text === '*')) isTotal = true
  }
  join(frame.scope, scopes, { mayBeNone: !isTotal })
}

/** Only plain patterns are compared. */
function fits({ pattern }: CaseItem, value: string, frame: Frame): boolean {
  return pattern.some(word => {
    const text = wordText(word, frame)
    return text.kind === 'known' && globPattern(text.value)?.(value) === true
  })
}
