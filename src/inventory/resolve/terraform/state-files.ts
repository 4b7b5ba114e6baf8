import type { StateFileFact } from '../../../facts/state-file.ts'

/** The state files of Terraform among the paths of a repository, its backups included. */
export function stateFiles(paths: readonly string[]): readonly StateFileFact[] {
  return paths
    .filter(path => /\.tfstate(?:\.\d+)?(?:\.backup)?$/.test(path))
    .map(path => ({
      kind: 'state-file',
      place: { path, line: 1, column: 1, endLine: 1, endColumn: 1 },
      deployments: [],
    }))
}
