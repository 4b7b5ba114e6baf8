import type { Place } from '../text/place.ts'

/** How firmly an image reference holds one image, firmest first. `resource-revision` is a revision on Charmhub. */
export const imageClasses = ['digest', 'resource-revision', 'tag-commit', 'version-tag', 'floating'] as const

type ImageClass = (typeof imageClasses)[number]

/** What names the image: a charm's metadata or option, a bundle, a manifest, a build file, a command, a test. */
type ImageSource =
  | 'upstream-source'
  | 'resource'
  | 'option'
  | 'option-default'
  | 'manifest'
  | 'kustomization'
  | 'chart'
  | 'dockerfile'
  | 'command'

/**
 * An image that a charm, a bundle or an option names. `place` is the reference; `name` the resource or option. A
 * reference that a later step fills in is `undetermined`.
 */
export interface ImageFact {
  readonly kind: 'image'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly source: ImageSource
  readonly name: string
  readonly application?: string
  readonly reference: string
  readonly class: ImageClass | 'undetermined'
}
