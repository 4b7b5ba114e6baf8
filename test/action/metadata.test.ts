import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import { readEvent } from '../../src/github/read-event.ts'
import { inputDefaults } from '../../src/settings/action-inputs.ts'
import { home } from '../in-folder.ts'
import { actionMetadata } from '../runner/action-metadata.ts'

const read = (name: string): string => readFileSync(join(home, name), 'utf8')

const readme = read('README.md')

test('action.yml and the schema of the inputs have the same names and defaults', () => {
  const defaults = Object.entries(actionMetadata.inputs).map(([name, { default: given }]) => [name, given])
  const { token, ...others } = inputDefaults
  expect(Object.fromEntries(defaults)).toEqual({ token: expect.stringContaining('github.token'), ...others })
  expect(token).toBe('')
})

test('the README repeats the inputs and outputs', () => {
  const inputs = Object.entries(actionMetadata.inputs).map(([name, { default: given, description }]) => {
    return `| \`${name}\` | ${given === '' ? '' : `\`${given}\``} | ${description} |`
  })
  const outputs = Object.entries(actionMetadata.outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${description} |`,
  )
  const table = (head: string): readonly string[] =>
    (readme.split(head)[1] ?? '').trim().split('\n\n')[0]?.split('\n').slice(1) ?? []
  expect(table('| input | default | what it is |')).toEqual(inputs)
  expect(table('| output | what it is |')).toEqual(outputs)
})

test('action.yml names what the build writes', () => {
  expect(actionMetadata.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
  expect(existsSync(join(home, actionMetadata.runs.main))).toBe(true)
})

const Workflow = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({}),
  jobs: z.record(
    z.string(),
    z.looseObject({
      permissions: z.record(z.string(), z.string()),
      steps: z.array(z.looseObject({ uses: z.string() })),
    }),
  ),
})

test('the workflow of the README runs on events that are supported, pinned and with the least permissions', () => {
  const shown = /```yaml\n(name: hardening[\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const { on, jobs } = Workflow.parse(parse(shown))
  for (const event of Object.keys(on)) {
    const told = readEvent(event, '{}')
    const message = 'message' in told ? told.message : ''
    expect(message).not.toContain('is not supported')
  }
  const [job] = Object.values(jobs)
  expect(job?.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' })
  expect(job?.steps.map(({ uses }) => uses.split('@')[1])).toEqual(['<commit>', '<commit>'])
})
