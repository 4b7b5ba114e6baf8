import { maySecret, tokenForms } from '../../text/secret-forms.ts'

/** Where a text holds secrets that are known by their form, as offsets in it, in their order. */
export function knownSecrets(text: string): readonly { readonly start: number; readonly end: number }[] {
  if (!maySecret(text)) return []
  return tokenForms
    .flatMap(({ form }) => [...text.matchAll(form)])
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
    .sort((a, b) => a.start - b.start)
}

export function isKnownSecret(text: string): boolean {
  return knownSecrets(text).length > 0
}
