import { type Inventory, type Scope, scopeOf } from '../inventory/inventory.ts'

const unused: ReadonlySet<Scope> = new Set(['test', 'disabled', 'archived'])

/** Whether what a file says is there to be used: not a test's, not history, not switched off. */
export function isInUse(inventory: Inventory, path: string): boolean {
  return !unused.has(scopeOf(inventory, path)) && !ofTests.test(path)
}

/** Whether what a file says is a test's, or made up for one. */
export function isOfTests(inventory: Inventory, path: string): boolean {
  return scopeOf(inventory, path) === 'test' || /(?:^|\/)(?:tests?|fixtures|testdata|e2e|uats)\//.test(path)
}

/** A template has a scope of its own, also one of a test. */
const ofTests = /(?:^|\/)(?:tests?|fixtures|testdata|e2e|archived?)\//

/** Whether a place is for an installation without a network beyond it, where a mirror stands in for all there is. */
export function isOffline(path: string): boolean {
  return /(?:^|[/_.-])air-?gap/i.test(path)
}
