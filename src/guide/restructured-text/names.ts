import type { Flow } from './flow.ts'

/** What a document names: link targets, labels of sections, substitutions. Names differ neither by case nor by white space. */
export interface Names {
  /** A target with its address; without one, it names what comes next. */
  target(name: string, url: string): void
  anonymousTarget(url: string): void
  heading(title: Flow): void
  /** Something other than a heading comes next. */
  other(): void
  substitute(name: string, text: Flow): void
  /** The address that a name stands for. The name of a section stands for none: it names no other text. */
  urlOf(name: string): string | undefined
  /** The address of the next anonymous reference. */
  nextAnonymous(): string | undefined
  /** The section that a label stands before. */
  titleOf(label: string): Flow | undefined
  /** What stands for a substitution. All that is put in the place of names is within a budget. */
  substitution(name: string): Flow | undefined
}

const longestSubstitution = 1000
const mostSubstituted = 256 * 1024
const longestChain = 8

export function createNames(): Names {
  const urls = new Map<string, string>()
  const titles = new Map<string, Flow>()
  const substitutions = new Map<string, Flow>()
  const anonymous: string[] = []
  let pending: string[] = []
  let asked = 0
  let substituted = 0
  const within = (found: Flow | undefined): Flow | undefined => {
    substituted += found?.text.length ?? 0
    return substituted > mostSubstituted ? undefined : found
  }
  return {
    target(name, url) {
      pending.push(nameOf(name))
      urls.set(nameOf(name), `#${name}`)
      if (url === '') return
      for (const one of pending) urls.set(one, url)
      pending = []
    },
    anonymousTarget: url => anonymous.push(url),
    heading(title) {
      if (title.text.length <= longestSubstitution) for (const name of pending) titles.set(name, title)
      pending = []
    },
    other() {
      pending = []
    },
    substitute(name, text) {
      if (text.text.length <= longestSubstitution) substitutions.set(name, text)
    },
    urlOf: name => resolved(nameOf(name), urls),
    nextAnonymous: () => anonymous[asked++],
    titleOf: label => within(titles.get(nameOf(label))),
    substitution: name => within(substitutions.get(name)),
  }
}

/** `name_` as an address is another name's. */
function resolved(name: string, urls: ReadonlyMap<string, string>): string | undefined {
  let url = urls.get(name)
  for (let step = 0; step < longestChain && isName(url); step++)
    url = urls.get(nameOf(url.slice(0, -1).replace(/`/g, '')))
  return isName(url) ? undefined : url
}

function isName(url: string | undefined): url is string {
  return url !== undefined && /^[^/:?#]{1,200}_$/.test(url)
}

function nameOf(name: string): string {
  return name.trim().split(/\s+/).join(' ').toLowerCase()
}
