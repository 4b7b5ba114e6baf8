import type { InventoryReport } from './inventory-report.ts'

/** A list of an inventory for people: where each thing stands, and a few words on it. */
export interface Section {
  readonly title: string
  readonly rows: readonly Row[]
}

export interface Row {
  readonly file: string
  readonly line: number
  /** The columns, as they are in the files. */
  readonly words: readonly string[]
}

/** What an inventory holds beside pins and images, without the lists that are empty. */
export function sectionsOf(report: InventoryReport): readonly Section[] {
  return [
    { title: 'who may do what', rows: [...report.grants.map(grantRow), ...report.bindings.map(bindingRow)] },
    { title: 'roles', rows: report.roles.map(roleRow) },
    { title: 'objects of Kubernetes', rows: report.objects.map(objectRow) },
    {
      title: 'offers',
      rows: [...report.offers.map(offerRow), ...report.consumed.map(row(({ url }) => ['consumes', url]))],
    },
    { title: 'versions', rows: report.versions.map(row(({ subject, value }) => [subject, value])) },
    { title: 'modules', rows: report.modules.map(row(({ source, ref, class: held }) => [source, ref ?? '', held])) },
    { title: 'charms and rocks that are built', rows: report.artifacts.map(artifactRow) },
    { title: 'schedules of workflows', rows: report.schedules.map(row(({ cron }) => [cron])) },
    {
      title: 'actions that workflows use',
      rows: report.uses.map(row(({ action, ref, class: held }) => [action, ref ?? '', held])),
    },
    {
      title: 'switches',
      rows: report.gates.map(
        row(({ expression, default: usual }) => [expression, usual === null ? '' : `by default ${usual}`]),
      ),
    },
    { title: 'updaters', rows: report.updaters.map(updaterRow) },
    {
      title: 'secrets, redacted',
      rows: report.credentials.map(row(({ kind, field, redacted }) => [kind, field, redacted])),
    },
  ].filter(({ rows }) => rows.length > 0)
}

type Of<K extends keyof InventoryReport> = InventoryReport[K] extends readonly (infer Item)[] ? Item : never

function row<T extends { readonly file: string; readonly line: number }>(words: (item: T) => readonly string[]) {
  return (item: T): Row => ({ file: item.file, line: item.line, words: words(item) })
}

const grantRow = row<Of<'grants'>>(({ action, subject, subjectKind, level, target }) => [
  subject,
  `${action === 'revoke' ? 'no longer ' : ''}${level}`,
  `on ${target}`,
  subjectKind === 'user' ? '' : subjectKind,
])

const bindingRow = row<Of<'bindings'>>(({ subjects, role, namespace, clusterWide, undecided }) => [
  subjects.map(({ kind, name }) => `${kind} ${name}`).join(', '),
  role,
  clusterWide ? 'in the whole cluster' : `in ${namespace ?? 'its namespace'}`,
  undecided ?? '',
])

const roleRow = row<Of<'roles'>>(({ kind, name, rules, aggregated, undecided }) => [
  `${kind} ${name}`,
  undecided ?? (aggregated ? 'rules of other roles' : rules.map(ruleWords).join('; ')),
])

const ruleWords = ({ resources, verbs }: Of<'roles'>['rules'][number]): string =>
  `${verbs.join(', ')} ${resources.join(', ')}`.trim()

const objectRow = row<Of<'objects'>>(({ kind, name, namespace, undecided }) => [
  kind,
  name,
  namespace === null ? '' : `in ${namespace}`,
  undecided ?? '',
])

const offerRow = row<Of<'offers'>>(({ name, application, endpoints }) => [
  'offers',
  `${application}:${endpoints.join(',')} as ${name}`,
])

const artifactRow = row<Of<'artifacts'>>(({ kind, name, bases, user }) => [
  `${kind} ${name ?? ''}`.trim(),
  bases.map(({ base, use }) => `${use === 'build' ? 'built' : 'runs'} on ${base}`).join(', '),
  user === null ? '' : `as ${user}`,
])

const updaterRow = row<Of<'updaters'>>(({ tool, covers, presets }) => [
  tool,
  [
    ...covers.map(({ manager, files }) => [manager, ...files].join(' ')),
    ...presets.map(preset => `preset ${preset}`),
  ].join(', '),
])
