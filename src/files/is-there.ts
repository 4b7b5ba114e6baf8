import { lstatSync, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'

/** Whether anything has this path, a broken link included. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/** Whether a path is a folder, or leads to one. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Whether a folder is really where its path below another one says, and not behind a link. */
export function isReallyBelow(top: string, path: string): boolean {
  return realpathSync(resolve(top, path)) === resolve(realpathSync(top), path)
}
