import { describe, expect, test } from 'vitest'
import { call, set, shown } from './terraform-functions-calls.ts'

type Given = Parameters<typeof call>[1]
type Row = readonly [name: string, args: readonly Given[], result: unknown]

const check = (rows: readonly Row[]): void => {
  test.each(rows)('%s(%j)', (name, args, result) => {
    expect(shown(call(name, ...args))).toEqual(result)
  })
}

const error = (text: string): unknown => ({ error: expect.stringContaining(text) })
const open = (text: string): unknown => ({ unknown: expect.stringContaining(text) })

describe('texts', () => {
  check([
    ['join', ['-', ['a', 'b', 'c']], 'a-b-c'],
    ['join', [',', ['a'], [1, true]], 'a,1,true'],
    ['join', [',', []], ''],
    ['join', [',', ['a', null]], error('null')],
    ['join', [',', 'a'], error('no list')],
    ['split', [',', 'a,b,c'], ['a', 'b', 'c']],
    ['split', [',', ''], ['']],
    ['split', [',', ',a,'], ['', 'a', '']],
    ['split', ['', 'a😀'], ['a', '😀']],
    ['split', ['/', '1.10/stable'], ['1.10', 'stable']],
    ['lower', ['Édge'], 'édge'],
    ['upper', ['straße'], 'STRAßE'],
    ['title', ["hello wORLD it's a-b_c"], "Hello WORLD It'S A-B_c"],
    ['trim', ['?!hello?!', '!?'], 'hello'],
    ['trim', ['😀a😀', '😀'], 'a'],
    ['trim', ['aaa', 'a'], ''],
    ['trimprefix', ['helloworld', 'hello'], 'world'],
    ['trimprefix', ['helloworld', 'cat'], 'helloworld'],
    ['trimsuffix', ['helloworld', 'world'], 'hello'],
    ['trimspace', ['  hello\n\n'], 'hello'],
    ['chomp', ['hello\r\n\n'], 'hello'],
    ['replace', ['1 + 2 + 3', '+', '-'], '1 - 2 - 3'],
    ['replace', ['a/b', '/', '-'], 'a-b'],
    ['replace', ['a/b', '//', '-'], open('regular expression')],
    ['replace', ['hello', '/l+/', ''], open('regular expression')],
    ['substr', ['hello world', 1, 4], 'ello'],
    ['substr', ['🤔🤷', 0, 1], '🤔'],
    ['substr', ['hello world', -5, -1], 'world'],
    ['substr', ['hello world', 6, 10], 'world'],
    ['substr', ['abc', 9, 1], ''],
    ['substr', ['abc', 1.5, 1], error('not whole')],
    ['strrev', ['hello'], 'olleh'],
    ['strrev', ['a🤔b'], 'b🤔a'],
    ['startswith', ['hello', 'he'], true],
    ['endswith', ['hello', 'he'], false],
    ['strcontains', ['hello', 'ell'], true],
    ['indent', [2, 'a\nb\nc'], 'a\n  b\n  c'],
    ['upper', [null], error('null')],
    ['upper', [['a']], error('no text')],
    ['upper', [], error('0 arguments')],
    ['upper', ['a', 'b'], error('2 arguments')],
    ['upper', [12], '12'],
  ])
})

describe('format', () => {
  check([
    ['format', ['Hello, %s!', 'Ander'], 'Hello, Ander!'],
    ['format', ['There are %d lights', 4], 'There are 4 lights'],
    ['format', ['%s-%s', 'a', 1], 'a-1'],
    ['format', ['%v %v %v %v', 'a', 1.5, true, null], 'a 1.5 true null'],
    ['format', ['%v', ['a', 1]], '["a",1]'],
    ['format', ['%#v', 'a'], '"a"'],
    ['format', ['%q', 'a"b'], '"a\\"b"'],
    ['format', ['%t', 'true'], 'true'],
    ['format', ['%03d|%-4d|%+d', 7, 7, 7], '007|7   |+7'],
    ['format', ['%05d', -42], '-0042'],
    ['format', ['%x %X %b %o', 255, 255, 5, 8], 'ff FF 101 10'],
    ['format', ['%.2f|%8.3f', 1.5, 3.25], '1.50|   3.250'],
    ['format', ['%5s|%-5s|%.2s', 'abc', 'abc', 'abc'], '  abc|abc  |ab'],
    ['format', ['%[2]s %[1]s', 'a', 'b'], 'b a'],
    ['format', ['100%%'], '100%'],
    ['format', ['%s'], error('fewer values')],
    ['format', ['%s', 'a', 'b'], error('more values')],
    ['format', ['%'], error('ends within')],
    ['format', ['%y', 'a'], error('verb')],
    ['format', ['%s', null], error('null')],
    ['format', ['%d', 'a'], error('no number')],
    ['format', ['%99999999d', 1], open('too large')],
    ['format', ['%e', 1], open('%e')],
    ['formatlist', ['%s:%d', ['a', 'b'], 1], ['a:1', 'b:1']],
    ['formatlist', ['%s=%s', ['a', 'b'], ['c', 'd']], ['a=c', 'b=d']],
    ['formatlist', ['%s=%s', ['a'], ['c', 'd']], error('different lengths')],
    ['formatlist', ['%s', []], []],
  ])
})

describe('lists', () => {
  check([
    ['length', [['a', 'b']], 2],
    ['length', [{ a: 1 }], 1],
    ['length', ['👾🕹️'], 2],
    ['length', [1], error('no length')],
    ['concat', [['a', ''], ['b'], []], ['a', '', 'b']],
    ['concat', [['a'], 'b'], error('no list')],
    ['element', [['a', 'b', 'c'], 4], 'b'],
    ['element', [[], 0], error('an empty list')],
    ['element', [['a', 'b'], -1], open('negative')],
    ['element', [set('a'), 0], error('a set')],
    ['index', [['a', 'b'], 'b'], 1],
    ['index', [['a', 'b'], 'c'], error('not in the list')],
    ['reverse', [[1, 2, 3]], [3, 2, 1]],
    ['slice', [['a', 'b', 'c', 'd'], 1, 3], ['b', 'c']],
    ['slice', [['a'], 0, 2], error('not in the list')],
    ['sort', [['e', 'd', 'a', 'x']], ['a', 'd', 'e', 'x']],
    ['sort', [[10, 9]], ['10', '9']],
    ['distinct', [['a', 'b', 'a', 1, '1', { x: 1 }, { x: 1 }]], ['a', 'b', 1, '1', { x: 1 }]],
    ['flatten', [[['a', 'b'], [], [[['c']]], 'd', { e: ['f'] }]], ['a', 'b', 'c', 'd', { e: ['f'] }]],
    ['compact', [['a', '', null, 'b']], ['a', 'b']],
    ['chunklist', [['a', 'b', 'c'], 2], [['a', 'b'], ['c']]],
    ['chunklist', [['a', 'b', 'c'], 0], [['a', 'b', 'c']]],
    ['matchkeys', [['i-1', 'i-2', 'i-3'], ['west', 'east', 'west'], ['west']], ['i-1', 'i-3']],
    ['matchkeys', [['i-1'], [], []], error('different lengths')],
    ['contains', [['a', 'b'], 'a'], true],
    ['contains', [['1'], 1], false],
    ['contains', ['abc', 'a'], error('no list')],
  ])
})

describe('maps', () => {
  check([
    ['keys', [{ b: 1, a: 2 }], ['a', 'b']],
    ['values', [{ b: 1, a: 2 }], [2, 1]],
    ['lookup', [{ a: 'ay' }, 'a', 'none'], 'ay'],
    ['lookup', [{ a: 'ay' }, 'c', 'none'], 'none'],
    ['lookup', [{ a: 'ay' }, 'c'], error('not in the map')],
    ['lookup', [{ a: 'ay' }, 'constructor'], error('not in the map')],
    [
      'merge',
      [
        { a: 'b', c: 'd' },
        { e: 'f', c: 'z' },
      ],
      { a: 'b', c: 'z', e: 'f' },
    ],
    ['merge', [{ a: 1 }, null], { a: 1 }],
    ['merge', [], {}],
    ['merge', [{ a: 1 }, ['a']], error('no map')],
    ['map', ['a', 1, 'b', 2], { a: 1, b: 2 }],
    ['transpose', [{ a: ['1', '2'], b: ['2', '3'] }], { '1': ['a'], '2': ['a', 'b'], '3': ['b'] }],
    [
      'zipmap',
      [
        ['a', 'b'],
        [1, 2],
      ],
      { a: 1, b: 2 },
    ],
    ['zipmap', [['a'], []], error('different lengths')],
  ])
  test('a key named as what objects inherit is a key', () => {
    const made = call('jsondecode', '{"__proto__": {"a": 1}}')
    expect(made.kind === 'map' && [...made.entries.keys()]).toEqual(['__proto__'])
    expect(shown(call('jsonencode', JSON.parse('{"__proto__":1}')))).toBe('{"__proto__":1}')
  })
})

describe('sets', () => {
  check([
    ['toset', [['c', 'b', 'b', 'a']], { set: ['a', 'b', 'c'] }],
    ['toset', [['a', 'b', 3]], { set: ['3', 'a', 'b'] }],
    ['setunion', [['a', 'b'], ['b', 'c'], ['d']], { set: ['a', 'b', 'c', 'd'] }],
    [
      'setintersection',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['b', 'd'],
      ],
      { set: ['b'] },
    ],
    [
      'setsubtract',
      [
        ['a', 'b', 'c'],
        ['a', 'c'],
      ],
      { set: ['b'] },
    ],
    [
      'setproduct',
      [
        ['a', 'b'],
        [1, 2],
      ],
      [
        ['a', 1],
        ['a', 2],
        ['b', 1],
        ['b', 2],
      ],
    ],
    ['setproduct', [['a', 'b'], []], []],
    ['setproduct', [set('a'), set('b')], { set: [['a', 'b']] }],
    ['join', [',', set('a', 'b')], 'a,b'],
  ])
})

describe('choosing', () => {
  check([
    ['coalesce', [null, '', 'b', 'c'], 'b'],
    ['coalesce', [null, ''], error('nothing but null')],
    ['coalesce', [0, 1], 0],
    ['coalescelist', [[], ['c']], ['c']],
    ['coalescelist', [[], []], error('empty lists')],
    ['one', [[]], null],
    ['one', [['a']], 'a'],
    ['one', [['a', 'b']], error('more than one')],
    ['alltrue', [['true', true]], true],
    ['alltrue', [[]], true],
    ['alltrue', [[true, null]], false],
    ['anytrue', [[false, 'true']], true],
    ['anytrue', [[]], false],
    ['anytrue', [['x']], error('no boolean')],
  ])
})

describe('numbers', () => {
  check([
    ['abs', [-12.4], 12.4],
    ['ceil', [5.1], 6],
    ['floor', ['4.9'], 4],
    ['max', [12, 54, 3], 54],
    ['min', [12, '3'], 3],
    ['min', [], error('0 arguments')],
    ['pow', [3, 2], 9],
    ['pow', [10, 999], open('not known')],
    ['signum', [-13], -1],
    ['log', [16, 2], 4],
    ['parseint', ['100', 10], 100],
    ['parseint', ['-FF', 16], -255],
    ['parseint', ['12', 2], error('no number')],
    ['parseint', ['', 10], error('no number')],
    ['sum', [[10, 13, '6', 4.5]], 33.5],
    ['sum', [[]], error('empty list')],
    ['range', [3], [0, 1, 2]],
    ['range', [1, 4], [1, 2, 3]],
    ['range', [1, 8, 2], [1, 3, 5, 7]],
    ['range', [4, 1], [4, 3, 2]],
    ['range', [-2], [0, -1]],
    ['range', [0], []],
    ['range', [1, 4, 0], error('a step')],
    ['range', [1, 4, -1], error('a step')],
    ['range', [1e9], error('more than 1024')],
  ])
})

describe('conversions', () => {
  check([
    ['tostring', [1], '1'],
    ['tostring', [1.5], '1.5'],
    ['tostring', [true], 'true'],
    ['tostring', [null], null],
    ['tostring', [[]], error('no text')],
    ['tostring', [2 ** 60], open('exactly')],
    ['tostring', [0.1 + 0.2], open('exactly')],
    ['tonumber', ['1'], 1],
    ['tonumber', ['1e3'], 1000],
    ['tonumber', [' 1'], error('no number')],
    ['tonumber', ['0x10'], error('no number')],
    ['tonumber', [true], error('no number')],
    ['tobool', ['true'], true],
    ['tobool', ['yes'], error('no boolean')],
    ['tobool', [1], error('no boolean')],
    ['tolist', [['a', 1]], ['a', '1']],
    ['tolist', [set('a')], ['a']],
    ['tomap', [{ a: 'x', b: true }], { a: 'x', b: 'true' }],
    ['sensitive', ['a'], 'a'],
    ['nonsensitive', ['a'], 'a'],
  ])
})

describe('encodings', () => {
  check([
    ['jsonencode', [{ b: '<a>&', a: [1, null, true] }], '{"a":[1,null,true],"b":"\\u003ca\\u003e\\u0026"}'],
    ['jsonencode', [null], 'null'],
    ['jsondecode', ['{"a": [1, null, "x"]}'], { a: [1, null, 'x'] }],
    ['jsondecode', ['{'], error('no JSON')],
    ['yamldecode', ['a: 1\nb: [x, "2", yes]\n'], { a: 1, b: ['x', '2', 'yes'] }],
    ['yamldecode', ['a: [\n'], error('no YAML')],
    ['yamldecode', ['a: 1\n---\nb: 2\n'], error('several documents')],
    ['yamldecode', [''], null],
    ['base64encode', ['Hé'], 'SMOp'],
    ['base64decode', ['SMOp'], 'Hé'],
    ['base64decode', ['a'], error('Base64')],
    ['base64decode', ['/w=='], open('no text')],
    ['urlencode', ["Hello World!'é~"], 'Hello+World%21%27%C3%A9~'],
  ])
  test('nesting without end is refused', () => {
    expect(JSON.stringify(shown(call('jsondecode', '['.repeat(5000) + ']'.repeat(5000))))).toContain('too large')
    expect(shown(call('yamldecode', '['.repeat(5000)))).toEqual(open('too large'))
  })
})

describe('files', () => {
  check([
    ['file', ['modules/a/config.yaml'], 'a: 1\n'],
    ['file', ['modules/a/none'], open('the file `modules/a/none` is not in the repository')],
    ['file', ['constructor'], open('is not in the repository')],
    ['fileexists', ['modules/a/config.yaml'], true],
    ['fileexists', ['modules/a/none'], open('is not in the repository')],
    ['basename', ['a/b.txt'], 'b.txt'],
    ['basename', ['a/b/'], 'b'],
    ['basename', [''], '.'],
    ['basename', ['//'], '/'],
    ['dirname', ['a/b/c.txt'], 'a/b'],
    ['dirname', ['c.txt'], '.'],
    ['dirname', ['/c.txt'], '/'],
    ['dirname', ['a/../c'], open('shortest')],
    ['pathexpand', ['a/b'], 'a/b'],
    ['pathexpand', ['~/b'], open('home')],
  ])
})

describe('what is not evaluated', () => {
  test.each(['md5', 'timestamp', 'constructor', '__proto__', 'toString', 'templatefile', 'type', 'x'.repeat(100_000)])(
    '%.20s',
    name => {
      const value = call(name, 'a')
      expect(shown(value)).toEqual(open('is not evaluated'))
      expect(value.kind === 'unknown' && value.why.length).toBeLessThan(120)
    },
  )
  test('a regular expression', () => {
    expect(shown(call('regex', '(a+)+$', 'a'))).toEqual(open('a regular expression is not evaluated'))
    expect(shown(call('core::upper', 'a'))).toBe('A')
  })
})
