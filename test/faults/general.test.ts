import { describe, expect, test } from 'vitest'
import { ask } from '../../src/binding/ask.ts'
import { bind } from '../../src/binding/bind.ts'
import { buildChecklist } from '../../src/checklist/build-checklist.ts'
import { parseGuide } from '../../src/guide/parse-guide.ts'
import { probes } from '../../src/probes/probes.ts'
import { at } from '../../src/text/place.ts'
import { inventoryOf, knownWith } from '../probes/inventory-of.ts'
import { general } from './general.ts'

/** What a guide that declares a probe binds, and what is wrong with it. */
function boundBy(probe: string, parameters: Readonly<Record<string, unknown>>) {
  const given = Object.entries(parameters).map(
    ([name, value]) =>
      // a list is JSON, everything else a text
      `${name}=${typeof value === 'object' ? JSON.stringify(value) : JSON.stringify(String(value))}`,
  )
  const text = `# A guide\n\nThe ledger must be safe. <!-- hardlist: probe=${probe} ${given.join(' ')} -->\n`
  const read = parseGuide({ path: 'guide.md', text })
  if (read.kind === 'refused') throw new Error(read.problem.message)
  const checklist = buildChecklist(read.guide, { key: 'guide', path: 'guide.md' })
  return bind(checklist, probes, checklist.declarations)
}

describe('a declared probe', () => {
  test.each(general)('$probe: $title', ({ probe, parameters, files, findings }) => {
    const { requirements, errors } = boundBy(probe, parameters)
    expect(errors).toEqual([])
    const questions = requirements.flatMap(bound => bound.questions)
    expect(questions.map(question => question.probe.id)).toEqual([probe])
    const said = ask(questions, inventoryOf(files), knownWith()).flatMap(({ answer }) =>
      answer.outcome === 'found' ? answer.findings.filter(({ outcome }) => outcome !== 'met') : [],
    )
    expect(said.map(({ outcome, place }) => `${outcome} ${at(place)}`)).toEqual(findings)
  })
})

describe('what is wrong with a declaration is said with what is valid', () => {
  test.each<[string, Record<string, unknown>, readonly string[]]>([
    ['juju/option-matches', { charm: 'a', option: 'b', value: ['c'] }, ['no parameter `value`', '`values`']],
    ['juju/option-matches', { charm: 'a', option: 'b' }, ['values is missing']],
    ['juju/option-matches', { option: 'b', values: ['c'] }, ['charm or application is missing']],
    ['juju/aplication-is-absent', { charm: 'a' }, ['no probe is called', '`juju/application-is-absent`']],
    ['file/is-present', { path: '../x' }, ['`path` begins with `/`', '`**/LICENSE`']],
    ['file/is-present', { path: 'a{b,c}' }, ['`path` has more than names']],
    ['kubernetes/field-equals', { kind: 'Pod', path: 'spec..x', value: 'a' }, ['`path` is names and numbers']],
    ['terraform/argument-equals', { argument: 'a', value: 'b', block: 'resourse' }, ['block is one of `resource`']],
    ['command/is-used', { program: 'jujus' }, ['program is one of `juju`']],
    ['workflow/is-triggered-by', { event: 'scheduled' }, ['event is one of `schedule`']],
    ['juju/resource-is-pinned', { weakest: 'digests' }, ['weakest is one of `digest`']],
    ['juju/charm-is-published-by', { publishers: 'Canonical' }, ['publishers is not a list']],
  ])('%s %j', (probe, parameters, parts) => {
    const { errors } = boundBy(probe, parameters)
    expect(errors).toHaveLength(1)
    for (const part of parts) expect(errors[0]?.message).toContain(part)
  })
})
