import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hardlistIn, home } from '../in-folder.ts'

const names = ['HARDENING.md', 'hardlist.lock.json'] as const

test('the lock and the page of the sample are those that would be written now', async () => {
  const sample = join(home, 'examples/ml-platform')
  const copy = mkdtempSync(join(tmpdir(), 'hardlist-test-'))
  try {
    cpSync(sample, copy, { recursive: true })
    expect((await hardlistIn(copy, 'checklist', '--write')).code).toBe(0)
    const read = (folder: string) => names.map(name => readFileSync(join(folder, name), 'utf8'))
    expect(read(copy)).toEqual(read(sample))
  } finally {
    rmSync(copy, { recursive: true })
  }
})
