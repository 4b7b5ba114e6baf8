import type { Block } from '../guide-document.ts'
import type { PageLine } from './page-lines.ts'

interface Found {
  readonly block: Block
  readonly next: number
}

const prompt = /^(?:[\w.-]+@[\w.-]+:\S*)?\$ (?=\S)/
const program =
  /^(?:sudo )?(?:juju|kubectl|microk8s|snap|helm|terraform|apt|apt-get|docker|rockcraft|charmcraft|openssl|curl|wget|git|export|lxc|lxd|ssh|scp|systemctl|pip|pip3|python3|tox|yq|jq|jhack|az|aws|gcloud|eksctl|base64|chmod|mkdir|echo) \S/
/** Prose that begins with a program's name goes on like a sentence. */
const sentence =
  /[.!?:,]$|^(?:sudo )?\S+ (?:is|are|was|has|can|will|must|should|may|does|provides|allows|uses|supports|and|or|to|the|a|an|in|on|for|with|by|from|users?|charms?|models?|controllers?|secrets?|security|commands?|client) /
const data =
  /^(?:[{}[\]()]+[,;]?|[\w."'-]+ ?[:=] ?[[{|>]|<\/?[a-z!][^<>]*>|-{0,2} ?["']?[a-z][\w."'/-]*["']?:(?: \S+)?|[A-Za-z_][\w.-]* ?= ?\S+|#!\/\S+|-----BEGIN [A-Z ]+-----|.*\\)$/

/** Finds code that begins at a line: commands, or lines of data that stand together. */
interface CodeFinder {
  /** `isBorder` where no text stands directly before the line. */
  at(index: number, isBorder: boolean): Found | undefined
}

export function createCodeFinder(lines: readonly PageLine[]): CodeFinder {
  let searched = 0
  return {
    at(index, isBorder) {
      const first = lines[index]
      if (first === undefined || first.text === '') return undefined
      const byCommand = isCommand(first.text)
      if (!byCommand && (!isBorder || index < searched || !isData(first.text))) return undefined
      const next = endOfCode(lines, index)
      if (byCommand || (next - index > 1 && (lines[next]?.text ?? '') === ''))
        return { block: blockOf(lines, index, next), next }
      searched = next
      return undefined
    },
  }
}

function endOfCode(lines: readonly PageLine[], index: number): number {
  const indent = lines[index]?.indent ?? 0
  let at = index + 1
  for (let line = lines[at]; line !== undefined && line.text !== ''; line = lines[++at]) {
    const isCode = line.indent > indent || isCommand(line.text) || isData(line.text)
    if (!isCode && !lines[at - 1]?.text.endsWith('\\')) break
  }
  return at
}

function blockOf(lines: readonly PageLine[], index: number, next: number): Block {
  const text = lines
    .slice(index, next)
    .map(line => line.text.replace(prompt, ''))
    .join('\n')
  return { kind: 'code', language: '', text, start: lines[index]?.start ?? 0, end: lines[next - 1]?.end ?? 0 }
}

function isCommand(text: string): boolean {
  return text.length < 2000 && (prompt.test(text) || (program.test(text) && !sentence.test(text)))
}

function isData(text: string): boolean {
  return text.length < 2000 && data.test(text)
}
