import { readFileSync } from 'node:fs'
import { ask } from '../src/binding/ask.ts'
import { bind } from '../src/binding/bind.ts'
import { buildChecklist } from '../src/checklist/build-checklist.ts'
import { parseGuide } from '../src/guide/parse-guide.ts'
import { shipped } from '../src/knowledge/shipped.ts'
import { probes } from '../src/probes/probes.ts'
import { inventoryOf } from '../src/run/inventory-of.ts'
import { openSettings } from '../src/run/open-settings.ts'
import { readTree } from '../src/run/read-tree.ts'

/**
 * Asks the whole catalogue about the files below a root: what the guide asks, and every probe that it does not ask with the
 * parameters of its first example. Prints the times of each run, and of each probe, in ms as JSON.
 */
const [root, path, count] = process.argv.slice(2)
const read = parseGuide({ path, text: readFileSync(path, 'utf8') })
if (read.kind === 'refused') throw new Error(read.problem.message)
const checklist = buildChecklist(read.guide, { key: 'charmed-kubeflow', path })
const { requirements } = bind(checklist, probes, checklist.declarations)
const ofGuide = requirements.flatMap(({ questions }) => questions)
const known = { ...shipped, channels: checklist.channels, today: '2026-11-30' }
const others = probes
  .filter(probe => !ofGuide.some(question => question.probe === probe))
  .map(probe => ({
    ...ofGuide[0],
    probe,
    parameters: probe.parameters.parse(probe.examples[0].parameters ?? {}),
  }))
const questions = [...ofGuide, ...others]

const settings = await openSettings(root)
const inventory = await inventoryOf(readTree(root, settings), settings)

/** What probes keep of an inventory they keep by its identity, so a copy is new to them. */
const timed = what => {
  const fresh = { ...inventory }
  const begin = process.hrtime.bigint()
  const answered = ask(what, fresh, known)
  const time = Number(process.hrtime.bigint() - begin) / 1e6
  const crash = answered.find(each => each.crash)?.crash
  if (crash !== undefined) throw new Error(crash)
  return time
}

const runs = Array.from({ length: Number(count) + 5 }, () => timed(questions)).slice(5)
const each = probes.map(({ id }) => {
  const own = questions.filter(question => question.probe.id === id)
  const times = Array.from({ length: 5 }, () => timed(own)).sort((a, b) => a - b)
  return { id, time: times[2] }
})
const { application } = inventory.facts
process.stdout.write(
  JSON.stringify({ runs, each, asked: questions.length, probes: probes.length, applications: application.length }),
)
