import { formatChannel } from '../channels/channel.ts'
import type { Promised, Scope } from './inventory.ts'
import type { Layout } from './layout.ts'
import { releaseFolderOf } from './release-folder.ts'

const kept: ReadonlySet<Scope> = new Set(['archived', 'test', 'disabled'])

/** The risk that a path stands for: its environment, the branch, its release folder, else stable where it is deployed. */
export function promiseOf(path: string, scope: Scope, layout: Layout): Promised | undefined {
  const folder = releaseFolderOf(path)
  const release = folder ? { release: folder.channel } : {}
  const environment = layout.environmentFor?.(path)
  if (environment) return { risk: environment.risk, why: `the environment \`${environment.name}\``, ...release }
  if (layout.branch) return { risk: layout.branch.risk, why: `the branch \`${layout.branch.name}\``, ...release }
  // what is kept, tried or switched off there is no release that anybody receives
  if (folder && !kept.has(scope)) {
    const why = `the folder \`${folder.folder}\`, which stands for \`${formatChannel(folder.channel)}\``
    return { risk: folder.channel.risk, why, ...release }
  }
  return scope === 'deploy'
    ? { risk: 'stable', why: 'what is deployed is stable unless its place says otherwise' }
    : undefined
}
