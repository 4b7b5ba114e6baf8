import { readFileSync } from 'node:fs'
import { type Answered, ask } from '../../src/binding/ask.ts'
import { bind } from '../../src/binding/bind.ts'
import { supportedByGuide } from '../../src/binding/supported-by-guide.ts'
import { buildChecklist } from '../../src/checklist/build-checklist.ts'
import { parseGuide } from '../../src/guide/parse-guide.ts'
import { shipped } from '../../src/knowledge/shipped.ts'
import { probes } from '../../src/probes/probes.ts'
import { at } from '../../src/text/place.ts'
import { inventoryOf, knownWith } from '../probes/inventory-of.ts'
import type { FaultCase } from './fault-case.ts'

const path = 'docs/guides/charmed-kubeflow.md'
const read = parseGuide({ path, text: readFileSync(path, 'utf8') })
if (read.kind === 'refused') throw new Error(read.problem.message)
const guide = buildChecklist(read.guide, { key: 'charmed-kubeflow', path })
const { requirements } = bind(guide, probes, guide.declarations)
const questions = requirements.flatMap(bound => bound.questions)

/** What a whole repository lacks: only cases that are about it ask for it. */
const ofAbsence: readonly string[] = [
  'upgrade/has-updater',
  'upgrade/runs-on-a-schedule',
  'upgrade/images-are-scanned',
  'cos/is-integrated',
]

/** A case is asked for more than one outcome: the catalogue answers once. */
const answers = new WeakMap<FaultCase['files'], readonly Answered[]>()

function answersTo(files: FaultCase['files'], charms: FaultCase['charms'] = []): readonly Answered[] {
  const known = knownWith({
    channels: guide.channels,
    charms,
    supported: supportedByGuide(guide, shipped.supported),
    today: '2026-11-30',
  })
  const answered = answers.get(files) ?? ask(questions, inventoryOf(files), known)
  answers.set(files, answered)
  return answered
}

/** Every finding of an outcome over the whole catalogue as `probe path:line`, each once. */
export function found(
  files: FaultCase['files'],
  outcome: 'unmet' | 'unknown',
  isAbout: readonly string[],
  charms?: FaultCase['charms'],
): readonly string[] {
  const lines = answersTo(files, charms).flatMap(({ question, answer }) =>
    answer.outcome === 'found'
      ? answer.findings
          .filter(finding => finding.outcome === outcome)
          .map(({ place }) => `${question.probe.id} ${at(place)}`)
      : [],
  )
  const asked = (line: string): boolean =>
    !ofAbsence.some(id => line.startsWith(id)) || isAbout.some(wanted => wanted.split(' ')[0] === line.split(' ')[0])
  return [...new Set(lines)].filter(asked).sort()
}
