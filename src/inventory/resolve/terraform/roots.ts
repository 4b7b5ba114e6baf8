import type { Scope } from '../../inventory.ts'
import { folderOf } from '../../path-parts.ts'
import type { TerraformFile } from '../../readers/terraform-file.ts'
import { localFolder } from './module-source.ts'
import type { TerraformModule } from './terraform-module.ts'

/**
 * The root modules: those that no module of their scope calls. What only a test or an example calls is there to be called
 * by others. Of modules that only call each other in a circle the one nearest to the top is one.
 */
export function rootsOf(
  modules: ReadonlyMap<string, TerraformModule>,
  scopeFor: (path: string) => Scope,
): readonly TerraformModule[] {
  const scopeOf = ({ folder }: TerraformModule): Scope => scopeFor(folder === '' ? 'main.tf' : `${folder}/main.tf`)
  const calls = new Map([...modules.values()].map(module => [module.folder, calledBy(module, modules)]))
  const called = new Set(
    [...modules.values()].flatMap(module =>
      (calls.get(module.folder) ?? []).filter(folder => {
        const target = modules.get(folder)
        return folder !== module.folder && target !== undefined && isHeld(scopeOf(module), scopeOf(target))
      }),
    ),
  )
  const roots = [...modules.values()].filter(({ folder }) => !called.has(folder))
  const reached = new Set<string>()
  for (const root of roots) reach(root.folder, calls, reached)
  for (const module of [...modules.values()].toSorted(byDepth)) {
    if (reached.has(module.folder)) continue
    roots.push(module)
    reach(module.folder, calls, reached)
  }
  return roots
}

const byDepth = (a: TerraformModule, b: TerraformModule): number => depthOf(a) - depthOf(b)
const depthOf = ({ folder }: TerraformModule): number => (folder === '' ? 0 : folder.split('/').length)

/** A call from an example or a test makes no module a part of it. */
const isHeld = (caller: Scope, target: Scope): boolean =>
  caller === target || caller === 'deploy' || caller === 'archived'

function calledBy(module: TerraformModule, modules: ReadonlyMap<string, TerraformModule>): readonly string[] {
  const folders = [...module.calls.values()].map(call => localFolder(call, module.folder))
  return folders.filter(folder => folder !== undefined).filter(folder => modules.has(folder))
}

function reach(start: string, calls: ReadonlyMap<string, readonly string[]>, reached: Set<string>): void {
  const waiting = [start]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (reached.has(folder)) continue
    reached.add(folder)
    for (const next of calls.get(folder) ?? []) waiting.push(next)
  }
}

/** A set of variable files with which a root is applied: those that Terraform loads by itself, and one that is named. */
export interface Variant {
  readonly named?: TerraformFile
  readonly files: readonly TerraformFile[]
}

/**
 * The variants of a root: one for each variable file in its folder, or below it where no other root is, that Terraform
 * does not load by itself; else the one without (developer.hashicorp.com/terraform/language/values/variables).
 */
export function variantsOf(
  root: TerraformModule,
  files: readonly TerraformFile[],
  modules: ReadonlyMap<string, TerraformModule>,
): readonly Variant[] {
  const mine = files.filter(file => file.role === 'variables' && ownerOf(file.path, modules) === root.folder)
  const automatic = mine.filter(({ path }) => isAutomatic(path, root.folder)).sort(byPrecedence)
  const named = mine.filter(({ path }) => !isAutomatic(path, root.folder))
  if (named.length === 0) return [{ files: automatic }]
  return named.map(file => ({ named: file, files: [...automatic, file] }))
}

/** The nearest folder above with a module in it. */
function ownerOf(path: string, modules: ReadonlyMap<string, TerraformModule>): string | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (modules.has(folder)) return folder
    if (folder === '') return undefined
  }
}

function isAutomatic(path: string, folder: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (
    folderOf(path) === folder &&
    (/^terraform\.tfvars(?:\.json)?$/.test(name) || /\.auto\.tfvars(?:\.json)?$/.test(name))
  )
}

/** Later ones count: `terraform.tfvars`, its JSON, then the others by name. */
function byPrecedence(a: TerraformFile, b: TerraformFile): number {
  const rank = ({ path }: TerraformFile): number =>
    path.endsWith('.auto.tfvars') || path.endsWith('.auto.tfvars.json') ? 2 : path.endsWith('.json') ? 1 : 0
  return rank(a) - rank(b) || (a.path < b.path ? -1 : 1)
}
