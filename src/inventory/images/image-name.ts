import { withHoles } from './image-class.ts'

/**
 * The last part of a reference's path, without tag, digest and what is filled in later: `x` of `ghcr.io/a/x:1.0`. All of it
 * where nothing is left.
 */
export function imageName(reference: string): string {
  const path = withHoles(reference).replaceAll('\u0000', '').split('@')[0] ?? ''
  return path.split('/').at(-1)?.split(':')[0] || reference
}
