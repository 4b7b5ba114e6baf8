import * as fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { log, logJson, logText } from '../../src/text/escape-log.ts'
import {
  markdown,
  markdownBlock,
  markdownCode,
  markdownLink,
  markdownText,
  verdictSigns,
} from '../../src/text/escape-markdown.ts'
import { redactSecrets } from '../../src/text/redact-secrets.ts'
import { unseen } from '../../src/text/unseen.ts'

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '`',
        '|',
        '*',
        '_',
        '<',
        '>',
        '[',
        ']',
        '(',
        ')',
        '@you',
        '#1',
        '\n',
        '\\',
        '~',
        '$x$',
        '-',
        '1.',
        ' ',
        'a',
        'https://x.y',
        'www.x.y',
        '<!--',
        '&amp;',
        '::',
        '##[',
      ),
    )
    .map(parts => parts.join('')),
)

const parse = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(text)

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

function nodes(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(nodes)]
}

describe('Markdown', () => {
  test('escaped text has no markup of its own', () => {
    fc.assert(
      fc.property(hostile, text => {
        const found = nodes(parse(`start ${markdownText(text)} end`)).map(({ type }) => type)
        expect(found.filter(type => !['root', 'paragraph', 'text'].includes(type))).toEqual([])
      }),
    )
  })

  test('escaped text stays in its table cell', () => {
    fc.assert(
      fc.property(hostile, text => {
        const table = `| a | b |\n|---|---|\n| ${markdownText(text)} | ${markdownCode(text)} |\n`
        const cells = nodes(parse(table)).filter(({ type }) => type === 'tableCell')
        expect(cells).toHaveLength(4)
      }),
    )
  })

  test('code is shown as it was', () => {
    fc.assert(
      fc.property(hostile, text => {
        const line = text.replace(/[\r\n\u2028\u2029]+/g, ' ')
        fc.pre(
          !line.includes('|') &&
            line.search(unseen) === -1 &&
            line.trim() !== '' &&
            !line.includes('##[') &&
            !line.includes('<!--') &&
            redactSecrets(line) === line &&
            line.search(verdictSigns) === -1,
        )
        const code = nodes(parse(markdownCode(text))).find(({ type }) => type === 'inlineCode')
        expect(code?.value?.trim()).toBe(line.trim())
      }),
    )
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x'])('a link to %s is dropped', target => {
    expect(markdownLink(markdownText('label'), target)).toBe('label')
  })

  test('a link cannot be left', () => {
    expect(markdownLink(markdownCode('a'), 'x.yaml) [b](https://evil.example')).toBe(
      '[`a`](x.yaml%29%20%5Bb%5D%28https://evil.example)',
    )
  })

  test.each([
    ['a%23b/x%20y.yaml#L3', '[`a`](a%23b/x%20y.yaml#L3)'],
    ['100%/x y', '[`a`](100%25/x%20y)'],
    ['x\ud83d', '[`a`](x%EF%BF%BD)'],
    ['//evil.example/x', '`a`'],
    ['\\\\evil.example', '`a`'],
  ])('a link to %j is %s', (target, link) => {
    expect(markdownLink(markdownCode('a'), target)).toBe(link)
  })

  test('T15: a commit is no longer one, its digest still is', () => {
    expect(markdownText('at 0123456789abcdef, sha256:0123')).toBe('at 012345&#8203;6789ab&#8203;cdef, sha256:0123')
    expect(markdownText('ab'.repeat(32))).toBe('ab'.repeat(32))
  })

  test('T17: no code and no block holds the start of a comment', () => {
    expect(markdownCode('<!-- x -->')).not.toContain('<!--')
    expect(markdownBlock('a: <!-- x -->', 'yaml')).not.toContain('<!--')
  })

  test('T20: hidden characters are shown, and half a character as one', () => {
    const hidden = 'a\u202eb\u{e0041}c\ud83dd'
    expect(markdownText(hidden)).toBe('a\\\\u\\{202E\\}b\\\\u\\{E0041\\}c\\\\u\\{D83D\\}d')
    expect(markdownCode(hidden)).toBe('`a\\u{202E}b\\u{E0041}c\\u{D83D}d`')
    expect(markdownBlock(hidden, 'yaml')).toContain('a\\U0000202eb\\U000e0041c\\U0000d83dd')
  })

  test('T23: the signs of a verdict are for our own words, also by their names', () => {
    expect(markdownText('✅ PASS ⚠️ 👤🏽 ❌')).toBe(' PASS   ')
    expect(markdownCode('✅ PASS')).toBe('`  PASS `')
    expect(markdownText(':white_check_mark:')).toBe(':&#8203;white\\_check\\_mark:')
  })

  test('mentions and issue references are no longer such', () => {
    expect(markdown`${markdownText('ask @team about #12')}`).toBe('ask @&#8203;team about \\#&#8203;12')
  })
})

describe('the log', () => {
  test('no text makes a workflow command, a new line or a control', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          fc.constantFrom(
            '::add-mask::x',
            ' ::set-output::',
            'x##[add-mask]b',
            '\u001b[31m',
            'a\n::warning::b',
            '\u202etxt',
          ),
        ),
        text => {
          const line = log`${logText(text)}`
          expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
          expect(line.trimStart().startsWith('::')).toBe(false)
          expect(line).not.toContain('##[')
        },
      ),
    )
  })

  test.each([
    ...['\u200b', '\ufe0f', '\u00ad', '\u034f', '\u180b', '\ufeff', '\u115f', '\u3164', '\ufff9'],
    ...['\u{e0041}', '\u{e0100}', '\u0001', '\u0301', '\u20dd', '\ue000', '\u0378'],
  ])('T2, T4: %j between its signs makes no command', hidden => {
    const bare = (line: string): string =>
      line.replace(/[\p{M}\p{C}\p{Default_Ignorable_Code_Point}]/gu, '').trimStart()
    for (const text of [`a#${hidden}#${hidden}[add-mask]b`, `${hidden}:${hidden}:${hidden}error::a`]) {
      expect(bare(logText(text))).not.toMatch(/^::|##\[/)
      expect(bare(logJson(text))).not.toContain('##[')
      expect(JSON.parse(logJson(text))).toBe(text)
    }
  })

  test('T20: what varies the look of an emoji stays with it, and nothing else does', () => {
    expect(logText('\u26a0\ufe0f a\ufe0f')).toBe('\u26a0\ufe0f a\\ufe0f')
    expect(markdownText('\u2764\ufe0f a\ufe0f')).toBe('\u2764\ufe0f a\\\\u\\{FE0F\\}')
  })

  test.each(['#\u0301', '#\u200b', '#', '\u0301', '\u200b', ' ', ':', `#${'\u0301'.repeat(999)}`])(
    'T27: many times %j costs time in proportion',
    piece => {
      const text = piece.repeat(150_000 / piece.length)
      const began = performance.now()
      for (const door of [logText, logJson, markdownText, markdownCode]) door(text)
      expect(performance.now() - began).toBeLessThan(3000)
    },
  )
})
