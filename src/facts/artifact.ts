import type { Place } from '../text/place.ts'

/**
 * A charm or rock that the repository builds (`charmcraft.yaml`, `metadata.yaml`, `rockcraft.yaml`). `place` is its name,
 * else its first line.
 */
export interface ArtifactFact {
  readonly kind: 'artifact'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly artifact: 'charm' | 'rock'
  readonly name?: string
  readonly bases: readonly ArtifactBase[]
  /** The user that its services run as (`run-user`, `charm-user`). */
  readonly user?: { readonly name: string; readonly place: Place }
  /** The ids that the workload containers of a charm run as (`containers.<name>.uid`, `gid`). */
  readonly ids?: readonly ContainerId[]
}

export interface ContainerId {
  readonly container: string
  readonly id: 'uid' | 'gid'
  /** As written. */
  readonly text: string
  readonly place: Place
}

/** `ubuntu@22.04`, `bare`; what it is built on may be another one than what it runs on. */
export interface ArtifactBase {
  readonly base: string
  readonly use: 'build' | 'run'
  readonly place: Place
}
