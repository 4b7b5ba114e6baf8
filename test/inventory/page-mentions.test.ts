import { expect, test } from 'vitest'
import { factsIn } from './files.ts'

const commands = (text: string) =>
  factsIn('command', text, 'README.md').map(({ place, mention }) => [place.line, mention === true])

test('a command set apart is none of a sentence, whatever stands before it', () => {
  const sentence = 'See `juju deploy web --channel 1/stable` here.'
  const block = '```bash\njuju deploy web --channel 2/stable\n```'
  expect(commands(`${sentence}\n\n${block}\n`)).toEqual([
    [1, true],
    [4, false],
  ])
  expect(commands(`${block}\n\n${sentence}\n`)).toEqual([
    [2, false],
    [5, true],
  ])
})

test('an application says that a sentence names it', () => {
  const applications = factsIn('application', 'See `juju deploy web --channel 1/stable`.\n', 'README.md')
  expect(applications.map(({ name, mention }) => [name, mention])).toEqual([['web', true]])
})
