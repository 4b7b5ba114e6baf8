import { expect, test } from 'vitest'
import { literalLinks } from '../../src/guide/markdown/literal-links.ts'
import { parseGuide } from '../../src/guide/parse-guide.ts'

test.each([
  ['See https://a.example/b.', ['https://a.example/b']],
  ['(see www.a.example)', ['http://www.a.example']],
  ['https://a.example/b_(c), and more', ['https://a.example/b_(c)']],
  ['mail a@b.example or xhttp://c.example', ['mailto:a@b.example']],
  ['"https://a.example"', ['https://a.example']],
])('%s', (words, urls) => {
  expect(literalLinks(words).map(({ url }) => url)).toEqual(urls)
})

test('an address is one link, also where it is the text of another', () => {
  const read = parseGuide({
    path: 'g.md',
    text: 'See https://a.example, [https://b.example](https://c.example) and d@e.example.',
  })
  expect(read.kind === 'guide' && read.guide.statements[0]?.links.map(({ url }) => url)).toEqual([
    'https://a.example',
    'https://c.example',
    'mailto:d@e.example',
  ])
})
