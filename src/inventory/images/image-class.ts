import type { ImageClass } from '../../facts/image.ts'

/**
 * How firmly an image reference holds one image. A tag may move whatever it looks like, so 64 hexadecimal digits after
 * a colon are a version tag; a commit's are 7 to 40 with a letter and a digit among them, since digits alone are a
 * date.
 */
export function imageClass(reference: string): Exclude<ImageClass, 'resource-revision'> {
  if (/@sha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})$/.test(reference)) return 'digest'
  const tag = tagOf(reference)
  if (tag === undefined || !/\d/.test(tag)) return 'floating'
  const end = /(?:^|[-_.])([0-9a-f]{7,40})$/.exec(tag)?.[1]
  return end !== undefined && /\d/.test(end) && /[a-f]/.test(end) ? 'tag-commit' : 'version-tag'
}

function tagOf(reference: string): string | undefined {
  const name = reference.slice(reference.lastIndexOf('/') + 1).split('@')[0] ?? ''
  const colon = name.indexOf(':')
  return colon === -1 || colon === name.length - 1 ? undefined : name.slice(colon + 1)
}
