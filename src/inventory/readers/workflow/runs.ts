import type { MatrixValue, WorkflowFact } from '../../../facts/workflow.ts'
import { field, itemsOf, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode, YamlScalar } from '../../../yaml/node.ts'
import type { Budget } from '../../budget.ts'
import { searchText } from '../../secrets/search-text.ts'
import type { SourcePlaces } from '../../source-places.ts'
import { matrixIncludes, matrixLists } from '../../workflows/matrix.ts'
import { secretShapeOf } from '../../workflows/plain-credentials.ts'
import { isNever } from '../../workflows/steps.ts'
import { maxJobs } from './skips.ts'

type Runs = Pick<WorkflowFact, 'matrix' | 'scans' | 'edits'>

/** What the jobs of a workflow run over and do beside what their commands say, but of jobs and steps that never run. */
export function readRuns(jobs: YamlNode | undefined, places: SourcePlaces, budget: Budget): Runs {
  const running = pairsOf(jobs)
    .slice(0, maxJobs)
    .flatMap(({ value: job }) => (isNever(field(job, 'if')) ? [] : [job]))
  const steps = running.flatMap(job => itemsOf(field(job, 'steps')).filter(step => !isNever(field(step, 'if'))))
  const runs = steps.flatMap(step => {
    const run = field(step, 'run')
    return run?.kind === 'scalar' && budget.spend(1 + run.value.length / 200) ? [run] : []
  })
  const used = [...running, ...steps].flatMap(each => field(each, 'uses') ?? [])
  return {
    matrix: running.flatMap(job => matrixOf(field(field(job, 'strategy'), 'matrix'), places, budget)),
    scans: [...used.filter(isScanAction), ...runs.filter(isScan)].map(node => places.place(node)),
    edits: runs.flatMap(({ value }) => editedIn(value)).slice(0, maxEdits),
  }
}

const maxEdits = 200
const scanner =
  /(?:^|\/)(?:trivy-action|setup-trivy|scan-action|grype-action|snyk\/actions|docker-scout|scout-action|[\w.-]{0,60}(?:trivy|grype|(?:^|[_/-])scan)[\w.-]{0,60}\.ya?ml)(?:[@/]|$)/i

function isScanAction(node: YamlNode): boolean {
  return scanner.test((textOf(node) ?? '').slice(0, 300))
}

/** A scanner at the beginning of a command, or a script that is named after the scanning of images. */
const scanning =
  /^(?:[^#\n]{0,400}[;&|(]|\s{0,80}(?:if|then|do|else|sudo))?\s{0,80}(?:sudo )?(?:(?:trivy|grype)\s+(?!(?:--?version|version|--help)\b)\S|(?:(?:bash|sh|python3?) )?[\w./-]{0,100}scan[-_]images?[\w.-]{0,40}(?:\s|$))/m

const isScan = ({ value }: YamlScalar): boolean => /trivy|grype|scan/.test(value) && scanning.test(value)

/** `yq -i '.metadata.version = ...' .github/cluster.yaml`. */
function editedIn(text: string): readonly string[] {
  if (!/\b(?:yq|sed|jq)\b/.test(text)) return []
  return text.split('\n').flatMap(line => {
    if (line.length > 2000 || !/^[^#]*\b(?:yq|sed)\b.*\s(?:-i|-[a-zA-Z]{0,4}i|--in-?place)\b/.test(line)) return []
    return line.split(/[\s"'=]+/).filter(word => word.length < 300 && /\.(?:ya?ml|json|toml|env)$/.test(word))
  })
}

function matrixOf(matrix: YamlNode | undefined, places: SourcePlaces, budget: Budget): readonly MatrixValue[] {
  const lists = matrixLists(matrix).map(({ key, value }) => [key.value, itemsOf(value)] as const)
  const named = [
    ...lists,
    ...matrixIncludes(matrix)
      .flatMap(pairsOf)
      .map(({ key, value }) => [key.value, [value]] as const),
  ]
  return named.flatMap(([name, items]) =>
    items.flatMap(item => (item.kind === 'scalar' && budget.spend(1) ? matrixValue(name, item, places) : [])),
  )
}

function matrixValue(name: string, item: YamlScalar, places: SourcePlaces): readonly MatrixValue[] {
  if (item.value.length > 200 || secretShapeOf(name, item) !== undefined) return []
  const value = searchText(item.value, item.value, { option: name, names: [] }).kept
  const isNumber = item.style === 'plain' && /^[-+]?\d{1,20}(?:\.\d{1,20})?$/.test(item.value)
  return [{ name, value, place: places.place(item), isNumber }]
}
