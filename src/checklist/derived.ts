import type { Draft } from './draft.ts'
import type { DerivedRule } from './requirement.ts'

interface Rule extends DerivedRule {
  /** The statements that the rule speaks of, by the drafts of a whole guide. */
  sources(drafts: readonly Draft[], told: ReadonlySet<string>): readonly Draft[]
  gives(source: Draft): Draft
}

/** The few requirements that no sentence states and that follow from one. */
const derivedRules: readonly Rule[] = [
  {
    id: 'stable-receives-stable',
    text: 'a release that promises stable receives stable',
    sources: drafts => {
      const duty = drafts.find(
        draft =>
          draft.topic === 'charm-refresh' &&
          (draft.strength === 'must' || draft.strength === 'should') &&
          draft.polarity === 'do',
      )
      const source = duty ?? drafts.find(draft => draft.topic === 'channel-table')
      return source === undefined ? [] : [source]
    },
    gives: source => ({
      ...from(source),
      strength: source.strength === 'must' ? 'must' : 'should',
      topic: 'stable-channel',
      parameters: {},
    }),
  },
  {
    id: 'referred-is-in-force',
    text: 'what the guide refers to is in force',
    sources: (drafts, told) => {
      const sections = new Map<string, Draft[]>()
      for (const draft of drafts) {
        const key = sectionKey(draft.section)
        const all = sections.get(key) ?? []
        all.push(draft)
        sections.set(key, all)
      }
      return [...sections.values()].flatMap(all => {
        const [first] = all
        return first !== undefined &&
          !told.has(sectionKey(first.section)) &&
          all.every(draft => draft.strength === 'reference') &&
          security(first) !== undefined
          ? [first]
          : []
      })
    },
    gives: source => ({
      ...from(source),
      strength: 'fact',
      topic: security(source) ?? 'authentication',
      parameters: {},
    }),
  },
]

/**
 * The drafts with those that follow from them, each directly after its source. `told` holds the sections in which something
 * else than a reference stands.
 */
export function withDerived(drafts: readonly Draft[], told: ReadonlySet<string>): readonly Draft[] {
  const derived = new Map<Draft, readonly Draft[]>()
  for (const rule of derivedRules)
    for (const source of rule.sources(drafts, told)) {
      const given: Draft = { ...rule.gives(source), rule: { id: rule.id, text: rule.text } }
      derived.set(source, [...(derived.get(source) ?? []), given])
    }
  return drafts.flatMap(draft => [draft, ...(derived.get(draft) ?? [])])
}

export function sectionKey(section: readonly string[]): string {
  return section.join('\n')
}

type Kept = 'text' | 'place' | 'section' | 'signals' | 'subject' | 'condition'

function from(source: Draft): Pick<Draft, Kept> & { polarity: 'do'; basis: 'derived' } {
  const { text, place, section, signals, subject, condition } = source
  return {
    text,
    place,
    section,
    signals,
    polarity: 'do',
    ...(subject === undefined ? {} : { subject }),
    ...(condition === undefined ? {} : { condition }),
    basis: 'derived',
  }
}

function security({ section }: Draft): 'authentication' | 'authorisation' | 'cryptography' | undefined {
  const heading = section.at(-1) ?? ''
  if (/\bauthentication\b/i.test(heading)) return 'authentication'
  if (/\bauthori[sz]ation\b/i.test(heading)) return 'authorisation'
  return /\bcryptograph(?:y|ic)\b/i.test(heading) ? 'cryptography' : undefined
}
