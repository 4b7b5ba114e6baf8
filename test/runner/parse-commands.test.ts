import { describe, expect, test } from 'vitest'
import { type ParsedLog, parseCommands } from './parse-commands.ts'
import { readAnnotations } from './read-annotations.ts'
import { linesOf, splitLines } from './split-lines.ts'

const parse = (text: string): ParsedLog => parseCommands(linesOf(text))

describe('a line is a command', () => {
  test.each([
    ['::warning::a', 'current', 'warning', {}, 'a'],
    ['::WARNING file=a.yaml,line=3::a', 'current', 'warning', { file: 'a.yaml', line: '3' }, 'a'],
    ['  \t\u00a0::warning::a', 'current', 'warning', {}, 'a'],
    [
      '::error FILE=a%2Cb%3Ac,title=x=y::50%25%0Amore%3A',
      'current',
      'error',
      { file: 'a,b:c', title: 'x=y' },
      '50%\nmore%3A',
    ],
    ['::debug::%250A', 'current', 'debug', {}, '%0A'],
    ['::add-mask::a::b', 'current', 'add-mask', {}, 'a::b'],
    ['::add-mask:\u200b:a', 'current', 'add-mask', {}, ':a'],
    ['::set-output  name=status::pass', 'current', 'set-output', { name: 'status' }, 'pass'],
    ['::notice file=,line==4,x::a', 'current', 'notice', { line: '4' }, 'a'],
    ['a.yaml##[add-mask]b.yaml', 'legacy', 'add-mask', {}, 'b.yaml'],
    ['image: "a##[set-output name=status;]pass"', 'legacy', 'set-output', { name: 'status' }, 'pass"'],
    ['x ##[Error title=a%3Bb%5D]c%0D%25', 'legacy', 'error', { title: 'a;b]' }, 'c\r%'],
    ['::unknown::##[group]a', 'legacy', 'group', {}, 'a'],
  ] as const)('%j', (line, form, name, properties, data) => {
    const { commands, plain } = parse(line)
    expect(commands).toEqual([
      { form, name, properties: new Map(Object.entries(properties)), data, line, stopped: false },
    ])
    expect(plain).toEqual([])
  })
})

test.each([
  'a ::warning::b',
  '::warning:',
  ': :warning::a',
  '::unknown::a',
  '::::a',
  '#\u200b#[add-mask]a',
  '# #[add-mask]a',
  '##[add-mask',
  '##[add-mask;a]b',
  '##[unknown]##[add-mask]a',
])('%j is no command', line => {
  expect(parse(line)).toEqual({ commands: [], unexpected: [], plain: [line] })
})

test.each([
  ['::set-output name=status::pass', 'not ours', 'set-output'],
  ['::add-matcher::evil.json', 'not ours', 'add-matcher'],
  ['::set-env name=A::b', 'not ours', 'set-env'],
  ['::echo::on', 'not ours', 'echo'],
  ['##[error]a', 'legacy form', 'error'],
  ['a\r::add-path::/tmp', 'not ours', 'add-path'],
  ['::stop-commands::a', 'never resumed', 'stop-commands'],
  ['::stop-commands::', 'bad token', 'stop-commands'],
  ['::stop-commands::Warning', 'bad token', 'stop-commands'],
])('%j is unexpected', (text, why, name) => {
  expect(parse(text).unexpected).toEqual([{ why, name, line: linesOf(text).at(-1) }])
})

test('the commands that Hardlist gives are expected', () => {
  const text = '::group::a\n::endgroup::\n::add-mask::a\n::debug::a\n::notice::a\n::warning::a\n::error::a'
  expect(parse(text).unexpected).toEqual([])
  expect(parse(text).commands).toHaveLength(7)
})

describe('while commands are stopped', () => {
  test('only the token ends it, in any case of its letters', () => {
    const parsed = parse('::stop-commands::t0ken\nplain\n::T0KEN::\n::warning::a')
    expect(parsed.unexpected).toEqual([])
    expect(parsed.plain).toEqual(['plain'])
    expect(parsed.commands.map(({ name, stopped }) => [name, stopped])).toEqual([
      ['stop-commands', false],
      ['t0ken', true],
      ['warning', false],
    ])
  })

  test('what looks like a command is unexpected and is an ordinary line', () => {
    const parsed = parse('::stop-commands::t\n::warning::a\nb##[add-mask]c\n::stop-commands::u\n::t::')
    expect(parsed.unexpected.map(({ why, name }) => [why, name])).toEqual([
      ['while stopped', 'warning'],
      ['legacy form', 'add-mask'],
      ['while stopped', 'stop-commands'],
    ])
    expect(parsed.plain).toEqual(['::warning::a', 'b##[add-mask]c', '::stop-commands::u'])
    expect(readAnnotations(parsed.commands, '/work')).toEqual([])
  })

  test('the token is no command before and after', () => {
    expect(parse('::t::\n::stop-commands::t\n::t::\n::t::').plain).toEqual(['::t::', '::t::'])
  })
})

test('LF, CR LF and CR end a line, wherever the chunks are cut', () => {
  const bytes = Buffer.from('a\r\nb\rc\n\nd\u20ac\r')
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const lines: string[] = []
    const splitter = splitLines(line => lines.push(line))
    splitter.add(bytes.subarray(0, cut))
    splitter.add(bytes.subarray(cut))
    splitter.end()
    expect(lines).toEqual(['a', 'b', 'c', '', 'd\u20ac'])
  }
})

test('an annotation has a place in the workspace, a range that holds together and a cap', () => {
  const text = [
    '::error file=/work/a/b.yaml,line=3,endLine=3,col=2,endColumn=9,title=T::m',
    '::warning file=c.yaml,line=5,endLine=4,col=1::m',
    '::notice file=c.yaml,line=5,endLine=7,col=1::m',
    `::notice file=/workbench/c.yaml,endLine=4::${'m'.repeat(4097)}`,
    ...Array.from({ length: 10 }, (_, at) => `::error::${at}`),
  ].join('\n')
  const none = { file: undefined, line: undefined, endLine: undefined, column: undefined, endColumn: undefined }
  const rest = { ...none, title: undefined, message: 'm', shown: true, isCut: false }
  const range = { line: 3, endLine: 3, column: 2, endColumn: 9 }
  const [first, second, third, fourth, ...errors] = readAnnotations(parse(text).commands, '/work')
  expect(first).toEqual({ ...rest, ...range, level: 'error', file: 'a/b.yaml', title: 'T' })
  expect(second).toEqual({ ...rest, level: 'warning', file: 'c.yaml' })
  expect(third).toEqual({ ...rest, level: 'notice', file: 'c.yaml', line: 5, endLine: 7 })
  expect(fourth).toMatchObject({ file: '/workbench/c.yaml', line: 4, endLine: 4, isCut: true })
  expect(errors.map(({ shown }) => shown)).toEqual([...Array.from({ length: 9 }, () => true), false])
})
