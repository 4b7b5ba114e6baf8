import { readPage } from '../../pages/read-page.ts'
import type { TextReader } from '../reader.ts'
import { markdown } from './markdown.ts'
import { markdownParts } from './markdown-parts.ts'

/** Reads the commands of a page: fences, indented code, code in sentences. */
export const readMarkdown: TextReader = {
  ...markdown,
  syntax: 'own',
  read: file => readPage(file, markdownParts(file.text)),
}
