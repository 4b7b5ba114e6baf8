import { folderOf } from '../../path-parts.ts'
import type { TerraformFile } from '../../readers/terraform-file.ts'
import { type Declared, type DeclaredAttribute, declaredOf, overriddenBy } from './declared.ts'

/** The files of one folder, as Terraform reads them: together, override files last. */
export interface TerraformModule {
  readonly folder: string
  readonly files: readonly TerraformFile[]
  readonly variables: ReadonlyMap<string, Declared>
  readonly locals: ReadonlyMap<string, DeclaredAttribute>
  readonly outputs: ReadonlyMap<string, Declared>
  readonly calls: ReadonlyMap<string, Declared>
  /** By type and name: `juju_application.dex`. */
  readonly resources: ReadonlyMap<string, Declared>
  readonly providers: readonly Declared[]
  /** The `terraform` blocks. */
  readonly settings: readonly Declared[]
}

/** The modules of a repository by folder. */
export function modulesOf(files: readonly TerraformFile[]): ReadonlyMap<string, TerraformModule> {
  const byFolder = new Map<string, TerraformFile[]>()
  for (const file of files) {
    if (file.role !== 'module' && file.role !== 'override') continue
    const folder = folderOf(file.path)
    const group = byFolder.get(folder)
    if (group) group.push(file)
    else byFolder.set(folder, [file])
  }
  return new Map([...byFolder].map(([folder, group]) => [folder, moduleOf(folder, group)]))
}

function moduleOf(folder: string, files: readonly TerraformFile[]): TerraformModule {
  const written = files.filter(({ role }) => role === 'module')
  const overrides = files.filter(({ role }) => role === 'override')
  const made = {
    variables: new Map<string, Declared>(),
    locals: new Map<string, DeclaredAttribute>(),
    outputs: new Map<string, Declared>(),
    calls: new Map<string, Declared>(),
    resources: new Map<string, Declared>(),
  }
  const providers: Declared[] = []
  const settings: Declared[] = []
  const add = (block: Declared, isOverride: boolean): void => {
    const [first = '', second = ''] = block.labels
    const put = (map: Map<string, Declared>, name: string): void => {
      const below = map.get(name)
      if (below && isOverride) map.set(name, overriddenBy(below, block))
      else if (!below) map.set(name, block)
    }
    if (block.type === 'variable') put(made.variables, first)
    else if (block.type === 'output') put(made.outputs, first)
    else if (block.type === 'module') put(made.calls, first)
    else if (block.type === 'resource') put(made.resources, `${first}.${second}`)
    else if (block.type === 'provider') providers.push(block)
    else if (block.type === 'terraform') settings.push(block)
    else if (block.type === 'locals')
      for (const [name, attribute] of block.attributes)
        if (isOverride || !made.locals.has(name)) made.locals.set(name, attribute)
  }
  for (const file of written) for (const block of file.body.blocks) add(declaredOf(block, file), false)
  for (const file of overrides) for (const block of file.body.blocks) add(declaredOf(block, file), true)
  return { folder, files: [...written, ...overrides], ...made, providers, settings }
}
