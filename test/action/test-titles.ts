import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { home } from '../in-folder.ts'

export interface TestTitle {
  /** Below `test/`. */
  readonly file: string
  readonly title: string
}

/** What is written as the name of a test or a group of tests, in every test file. */
export function testTitles(): readonly TestTitle[] {
  const folder = join(home, 'test')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.test.ts'))
  return files.flatMap(file => {
    const text = readFileSync(join(folder, file), 'utf8')
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
    return titlesIn(source).map(title => ({ file, title }))
  })
}

function titlesIn(node: ts.Node): readonly string[] {
  const own = ts.isCallExpression(node) && isNaming(node.expression) ? titleOf(node.arguments[0]) : []
  const inner: string[] = []
  ts.forEachChild(node, child => {
    inner.push(...titlesIn(child))
  })
  return [...own, ...inner]
}

/** `test`, `test.skip`, `test.each([...])` and the like. */
function isNaming(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return ['test', 'it', 'describe'].includes(callee.text)
  return (ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee)) && isNaming(callee.expression)
}

function titleOf(name: ts.Expression | undefined): readonly string[] {
  if (name === undefined) return []
  if (ts.isStringLiteralLike(name)) return [name.text]
  return ts.isTemplateExpression(name) ? [name.head.text] : []
}
