import type { Fact } from '../../facts/fact.ts'
import { folderOf } from '../path-parts.ts'
import type { ChartOutline } from '../readers/reader.ts'

/** Facts in which a switch of a chart's template has the default that the chart's own `values.yaml` gives it. */
export function withChartDefaults(facts: readonly Fact[], charts: readonly ChartOutline[]): readonly Fact[] {
  if (charts.length === 0) return facts
  const byFolder = new Map(charts.map(({ path, switches }) => [folderOf(path), switches] as const))
  return facts.map(fact => {
    if (fact.kind !== 'gate' || fact.byDefault !== undefined) return fact
    const [chart, rest] = fact.place.path.split(/\/?templates\//, 2)
    const name = rest === undefined ? undefined : /^\.Values\.([\w.-]{1,200})$/.exec(fact.expression)?.[1]
    const byDefault = name === undefined ? undefined : byFolder.get(chart ?? '')?.get(name)
    return byDefault === undefined ? fact : { ...fact, byDefault }
  })
}
