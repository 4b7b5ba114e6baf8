import { describe, expect, test } from 'vitest'
import { parseGuide } from '../../src/guide/parse-guide.ts'

const markdown = '# Guide\n\nIt is.\n\n## Storage\n\nKeep it.'
const page = 'Guide\n\nIt is:\n\n• One.\n\n• Two.\n\nStorage\n\nKeep it.'

function sections(path: string, text: string): readonly string[] {
  const read = parseGuide({ path, text })
  return read.kind === 'refused'
    ? ['refused']
    : [read.guide.title, ...read.guide.sections.map(({ path }) => path.join(' > '))]
}

describe('the dialect', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['Markdown by its name', 'a.md', markdown, ['Guide', 'Storage']],
    ['in capitals', 'A.MD', markdown, ['Guide', 'Storage']],
    ['a longer name', 'a.markdown', markdown, ['Guide', 'Storage']],
    ['without headings', 'a.md', 'Storage\n\nKeep it.', ['a']],
    ['with a bullet of a page', 'a.md', '# Guide\n\n• One.\n\n• Two.\n\nStorage\n\nKeep it.', ['Guide']],
    ['a page in a file for Markdown', 'a.md', page, ['Guide', 'Storage']],
    ['a page with one bullet in a file for Markdown', 'a.md', 'Guide\n\n• One.', ['a']],
    ['a page with a link in Markdown', 'a.md', `${page}\n\nSee [it](b.md).`, ['a']],
    ['a page by its name', 'a.txt', page, ['Guide', 'Storage']],
    ['a page without a name', 'guide', page, ['Guide', 'Storage']],
    ['Markdown in a file for text', 'a.txt', markdown, ['Guide', 'Storage']],
    ['one heading at the start', 'a.txt', '# Guide\n\nStorage\n\nKeep it.', ['Guide']],
    ['front matter', 'a.txt', '---\ntitle: Guide\n---\nStorage\n\nKeep it.', ['Guide']],
    [
      'a comment of a shell',
      'a.txt',
      'Guide\n\nRun it:\n\n# as root\njuju status\n\nStorage\n\nKeep it.',
      ['Guide', 'Storage'],
    ],
    [
      'comments of a shell',
      'a.txt',
      'Guide\n\nRun it:\n\n# as root\njuju status\n# then\njuju show-model\n\nStorage\n\nKeep it.',
      ['Guide', 'Storage'],
    ],
    [
      'reStructuredText by its name',
      'a.rst',
      'Guide\n=====\n\nIt is.\n\nStorage\n-------\n\nKeep it.',
      ['Guide', 'Storage'],
    ],
    [
      'reStructuredText in a file for text',
      'a.txt',
      '.. _guide:\n\nGuide\n=====\n\nIt is.\n\nStorage\n-------\n\nKeep it.',
      ['Guide', 'Storage'],
    ],
    ['a dot in a folder', 'a.md/guide', page, ['Guide', 'Storage']],
  ])('%s', (_, path, text, expected) => expect(sections(path, text)).toEqual(expected))
})
