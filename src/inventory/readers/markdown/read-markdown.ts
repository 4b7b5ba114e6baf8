import { readPage } from '../../pages/read-page.ts'
import type { Reading } from '../reader.ts'
import { markdownParts } from './markdown-parts.ts'

/** Reads the commands of a page: fences, indented code, code in sentences. */
export const readMarkdown: Reading = {
  syntax: 'own',
  read: file => readPage(file, markdownParts(file.text)),
}
