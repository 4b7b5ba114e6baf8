import type { TerraformModule } from './terraform-module.ts'

/** A module that says neither where its state is kept nor how its providers are reached is one that others call. */
export function isDistributed({ providers, settings }: TerraformModule): boolean {
  const keepsState = settings.some(
    ({ blocks, attributes }) =>
      blocks.some(({ type }) => type === 'backend' || type === 'cloud') ||
      attributes.has('backend') ||
      attributes.has('cloud'),
  )
  return !keepsState && providers.length === 0
}
