import type { SecretShape } from '../../facts/application.ts'

const words = {
  literal: '<redacted>',
  guessable: '<redacted>',
  placeholder: '<placeholder>',
  file: '<file>',
  'secret-id': '<secret id>',
  empty: '',
} as const satisfies Readonly<Record<SecretShape, string>>

/** What is printed in the place of a secret. */
export function redacted(shape: SecretShape): string {
  return words[shape]
}
