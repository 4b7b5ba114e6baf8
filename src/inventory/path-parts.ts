export function foldersOf(path: string): readonly string[] {
  return path.split('/').slice(0, -1)
}

/** The folder of a path, empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
