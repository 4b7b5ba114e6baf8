import type { ImageFact } from '../facts/image.ts'

/**
 * What a finding about an image is about. An option or a build may name several images, so the repository of each is part of it; the
 * tag is not, so that a fix keeps the subject.
 */
export function imageSubject({ place, application, name, source, reference }: ImageFact): string {
  const owner = application === undefined ? '' : `${application}.`
  return `${place.path}#${owner}${name}${severalUnderOne.has(source) ? `.${splitReference(reference).repository}` : ''}`
}

const severalUnderOne: ReadonlySet<ImageFact['source']> = new Set(['option', 'option-default', 'dockerfile', 'chart'])

/** Parts an image reference `[registry/]path[:tag][@digest]`; a port of the registry is no tag. */
export function splitReference(reference: string): { readonly repository: string; readonly tag?: string } {
  const named = reference.split('@')[0] ?? ''
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1)
  return colon === -1 ? { repository: named } : { repository: named.slice(0, colon), tag: named.slice(colon + 1) }
}
