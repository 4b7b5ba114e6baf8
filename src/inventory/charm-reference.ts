import type { CharmReference } from '../facts/application.ts'
import { isOpen } from './is-open.ts'

/** The charm that a bundle's `charm:` names, and the revision that a store's address carries at its end. */
export interface NamedCharm {
  readonly name: string
  readonly store: CharmReference['store']
  readonly revision?: { readonly value: number; readonly start: number }
}

/**
 * Reads `name`, `ch:[architecture/][series/]name[-revision]`, `cs:[~owner/][series/]name[-revision]`, and the local
 * forms `local:...`, `./x.charm`, `../x`, `/abs`, `x.charm`, `folder/x` (Juju's charm URLs, github.com/juju/charm).
 */
export function readCharmReference(reference: string): NamedCharm {
  // a quote that does not end takes lines along
  if (isOpen(reference) || reference.includes('\n')) return { name: reference, store: 'undetermined' }
  if (/^(?:local:|\.{1,2}\/|~?\/)|\.charm$/.test(reference) || isFolder(reference))
    return { name: localName(reference), store: 'local' }
  const store = /^cs:|^~/.test(reference) ? 'charm-store' : 'charmhub'
  const address = /^(?:ch|cs):/.test(reference)
  const start = Math.max(reference.lastIndexOf('/'), reference.indexOf(':')) + 1
  const last = reference.slice(start)
  const revision = address || store === 'charm-store' ? /^(.+)-(\d{1,9})$/.exec(last) : null
  if (revision?.[1] === undefined || revision[2] === undefined) return { name: last, store }
  const at = start + revision[1].length + 1
  return { name: revision[1], store, revision: { value: Number(revision[2]), start: at } }
}

const isFolder = (reference: string): boolean => reference.includes('/') && !/^(?:ch:|cs:|~)/.test(reference)

function localName(reference: string): string {
  const parts = reference
    .replace(/^local:/, '')
    .split('/')
    .filter(part => part !== '' && !/^\.{1,2}$/.test(part))
  const last = (parts.at(-1) ?? reference).replace(/\.charm$/, '').replace(/_.*$/, '')
  return reference.startsWith('local:') ? last.replace(/-\d+$/, '') : last
}
