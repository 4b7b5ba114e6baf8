import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** What reads files of a repository. Guides have limits of their own, and what reads them is in the benchmark. */
const folders = ['inventory', 'yaml', 'hcl', 'channels', 'files', 'git']
/** What is tried a hundred million ways shows itself on a short text; what goes over it again and again on a long one. */
const lengths = [30, 20_000]
/** In ms. One that is not linear takes seconds. */
const patience = 300

interface Pattern {
  readonly where: string
  readonly form: RegExp
}

function patternsIn(path: string): readonly Pattern[] {
  const text = readFileSync(path, 'utf8')
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: Pattern[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, body = '', flags = ''] = /^\/([\s\S]*)\/([a-z]*)$/.exec(node.text) ?? []
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
      found.push({ where: `${path.slice(path.indexOf('src/'))}:${line}`, form: new RegExp(body, flags) })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function patternsOf(folder: string): readonly Pattern[] {
  const root = new URL(`../../src/${folder}/`, import.meta.url).pathname
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .flatMap(name => patternsIn(root + name))
}

const usual = [
  'a',
  '0',
  ' ',
  '\n',
  '-',
  '.',
  '/',
  '_',
  'a ',
  'a-',
  'a.',
  'a/',
  '\\',
  '"',
  '${',
  '{{',
  'a=',
  'a: ',
  ' #',
  '<',
  '- ',
]

/** Texts that make a pattern try again and again: what it asks for, over and over, and then something else. */
function* pumpsFor({ source }: RegExp, length: number): Generator<string> {
  const literals = source.match(/(?<!\\)[A-Za-z]{2,}|\\?[^\\A-Za-z0-9\s]/g) ?? []
  const own = [...new Set(literals.map(one => one.replace('\\', '')))].slice(0, 24)
  const heads = ['', ...own.filter(one => !/^[\^[(?:)|]$/.test(one)).slice(0, length < 100 ? 8 : 1)]
  for (const piece of new Set([...usual, ...own])) {
    const pumped = piece.repeat(Math.ceil(length / piece.length))
    for (const head of heads) yield `${head}${pumped}\u0001`
  }
}

/** How long it takes to look for a pattern in a text, in ms. */
function timeOf(form: RegExp, text: string): number {
  const begin = performance.now()
  form.lastIndex = 0
  if (!form.global) form.test(text)
  for (let at = 0; form.global && at < 100 && form.exec(text) !== null; at++) if (form.lastIndex === 0) break
  return performance.now() - begin
}

describe.each(folders)('T27: every pattern of src/%s', folder => {
  test('takes no longer than the text is long', () => {
    const slow = patternsOf(folder).flatMap(({ where, form }) => {
      for (const length of lengths)
        for (const text of pumpsFor(form, length))
          if (timeOf(form, text) > patience && timeOf(form, text) > patience)
            return [`${where} ${form.source.slice(0, 80)} on ${JSON.stringify(text.slice(0, 12))}`]
      return []
    })
    expect(slow).toEqual([])
  })
})
