import { expect, test } from 'vitest'
import { hardlist } from '../in-folder.ts'

test('a password in the address of a charm or of an offer is printed nowhere', async () => {
  const bundle = `saas: { m: { url: "https://u:Hunter2Hunter2@h/x" } }
applications:
  a: { charm: "https://u:Hunter2Hunter2@h/x", channel: 1/stable }
`
  for (const words of [
    ['inventory'],
    ['inventory', '--format', 'json'],
    ['check', '--all'],
    ['check', '--format', 'json'],
  ]) {
    const { out } = await hardlist({ 'bundle.yaml': bundle }, ...words)
    expect(out).not.toContain('Hunter2')
    expect(out).not.toBe('')
  }
  expect((await hardlist({ 'bundle.yaml': bundle }, 'inventory', '--format', 'json')).out).toContain('u:<redacted>@h/x')
})
