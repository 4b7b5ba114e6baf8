import type { InlineSecret } from '../../facts/workflow.ts'
import { field, itemsOf, pairsOf, textOf } from '../../yaml/fields.ts'
import type { YamlNode } from '../../yaml/node.ts'
import type { SourcePlaces } from '../source-places.ts'
import { expressionsIn } from './expressions-in.ts'
import { scalarText } from './scalar-text.ts'

const maxSteps = 2000

/** The secrets that stand in the commands of steps; one that is only compared is none. */
export function inlineSecrets(steps: readonly YamlNode[], places: SourcePlaces): readonly InlineSecret[] {
  return steps.slice(0, maxSteps).flatMap(step => {
    const run = field(step, 'run')
    if (run?.kind !== 'scalar' || !textOf(run)?.includes('secrets.')) return []
    const mapped = scalarText(places.text, run)
    return expressionsIn(mapped.text).flatMap(({ start, end, raw }): readonly InlineSecret[] => {
      const name = /^\$\{\{[^=!]{0,200}\bsecrets\.([A-Za-z_]\w{0,100})[^=!]{0,200}\}\}$/.exec(raw)?.[1]
      const line = mapped.text.slice(mapped.text.lastIndexOf('\n', start - 1) + 1, start)
      if (name === undefined || /^\s*#/.test(line)) return []
      const range = mapped.range(start, end)
      return [{ name, place: places.at(range.start, range.end) }]
    })
  })
}

/** The steps of all jobs. */
export const stepsOfJobs = (jobs: YamlNode | undefined): readonly YamlNode[] =>
  pairsOf(jobs)
    .slice(0, maxSteps)
    .flatMap(({ value }) => itemsOf(field(value, 'steps')))
