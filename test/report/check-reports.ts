import * as fc from 'fast-check'
import type { CheckReport, Evidence, MendedRow, VerdictRow } from '../../src/report/check-report.ts'

/** A finding that is unmet at `deploy/bundle.yaml:5`, with what a test is about in its place. */
export const evidence = (changes: Partial<Evidence> = {}): Evidence => ({
  outcome: 'unmet',
  subject: `subject of ${changes.file ?? 'deploy/bundle.yaml'}:${changes.line ?? 5}`,
  file: 'deploy/bundle.yaml',
  line: 5,
  endLine: changes.line ?? 5,
  column: 14,
  endColumn: 20,
  via: [],
  message: '`db` follows `8.0/edge`',
  severity: 'high',
  certainty: 'certain',
  scope: 'deploy',
  deployment: null,
  waived: false,
  isNew: null,
  identity: '0123456789abcdef0123456789abcdef',
  fix: null,
  ...changes,
})

interface Row {
  readonly id: string
  readonly text?: string
  readonly guide?: string
  readonly status?: VerdictRow['status']
  readonly probe?: string
  readonly remedy?: string
  readonly found?: readonly Evidence[]
  readonly reason?: string
  readonly waiver?: VerdictRow['waiver']
}

export const verdict = (row: Row): VerdictRow => {
  const found = row.found ?? []
  const status = row.status ?? (found.some(({ outcome }) => outcome === 'unmet') ? 'fail' : 'pass')
  return {
    guide: row.guide ?? 'guide',
    requirement: {
      id: row.id,
      text: row.text ?? 'Charms must be refreshed.',
      part: null,
      line: 12,
      section: ['Upgrades'],
      strength: 'must',
      basis: 'direct',
      rule: null,
    },
    verification: 'automatic',
    status,
    severity: status === 'fail' ? (found[0]?.severity ?? 'high') : null,
    isNew: found.some(({ isNew }) => isNew === null) ? null : found.some(({ isNew }) => isNew === true),
    reason: row.reason ?? null,
    probes: [
      {
        id: row.probe ?? 'channel/risk-keeps-promise',
        title: 'The channel has the risk that is promised',
        remedy: row.remedy ?? 'Follow the promised risk.',
        outcome: status === 'fail' ? 'unmet' : 'met',
        reason: null,
        evidence: [...found],
      },
    ],
    waiver: row.waiver ?? null,
    attestation: null,
  }
}

export const mended = (changes: Partial<MendedRow> = {}): MendedRow => ({
  guide: 'guide',
  requirement: 'a/b',
  probe: 'channel/is-given',
  subject: 'x',
  file: 'deploy/old.yaml',
  line: 3,
  message: '`db` has no channel',
  severity: 'high',
  identity: 'x',
  now: 'met',
  ...changes,
})

export function checkReport(verdicts: readonly VerdictRow[], changes: Partial<CheckReport> = {}): CheckReport {
  const count = (status: VerdictRow['status']): number => verdicts.filter(one => one.status === status).length
  return {
    version: 1,
    tool: { name: 'hardlist', version: '0.0.0' },
    guides: [{ key: 'guide', title: 'Hardening Shop', path: 'guide.md', digest: 'sha256:0', edition: null }],
    mode: 'check',
    status: count('fail') > 0 ? 'fail' : 'pass',
    exitCode: count('fail') > 0 ? 1 : 0,
    failOn: 'high',
    comparedWith: null,
    incomplete: [],
    counts: {
      pass: count('pass'),
      fail: count('fail'),
      unknown: count('unknown'),
      needsAttestation: count('needs-attestation'),
      attested: count('attested'),
      waived: count('waived'),
      notApplicable: count('not-applicable'),
      reference: count('reference'),
      unmapped: count('unmapped'),
      newFailures: null,
    },
    verdicts: [...verdicts],
    hints: [],
    mended: [],
    proposals: [],
    difference: null,
    unread: [],
    ...changes,
  }
}

/** Text that tries to be something else: markup, a command, a marker, a mention, a link, a verdict, a cut in a character. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '`',
          '```',
          '|',
          '\\',
          '\\|',
          '*',
          '_',
          '<',
          '>',
          '[',
          '](',
          ')',
          '\n',
          '\r',
          '~~',
          '$x$',
          '- [ ] ',
          '1. ',
          ' ',
          'a',
        ],
        ...['</details>', '<details>', '<img src=x>', '<!--', '-->', '<!-- hardlist:sticky v=1 key=default head=x -->'],
        ...[
          '@team',
          '#1',
          'GH-1',
          'Fixes #1',
          'o/r#1',
          'https://evil.example/x',
          'www.evil.example',
          '![x](https://evil.example/p.png)',
        ],
        ...[
          '# ✅ PASS',
          '✅',
          '❌',
          '👤',
          '⚠️',
          ':white_check_mark:',
          '\u202e',
          '\ufeff',
          '\ud83d',
          '\udc64',
          '🔐',
          '\u2028',
          '##[add-mask]',
        ],
        ...[
          '\n\n# head',
          '\n---\n',
          '\n===\n',
          '&amp;',
          '0123456789abcdef0123456789abcdef01234567',
          'a'.repeat(300),
          '🔐'.repeat(100),
        ],
        ` ghp_${'A1b2'.repeat(9)} `,
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map(parts => parts.join(''))

const severity = fc.constantFrom('critical', 'high', 'medium', 'low', 'info')
const line = fc.integer({ min: 1, max: 9999 })

const hostileEvidence = fc
  .record({
    outcome: fc.constantFrom('met', 'unmet', 'unknown'),
    file: hostileText,
    line,
    message: hostileText,
    subject: hostileText,
    severity,
    isNew: fc.constantFrom(true, false, null),
    waived: fc.boolean(),
    fix: fc.option(
      fc.record({
        file: hostileText,
        line,
        column: line,
        endLine: line,
        endColumn: line,
        text: hostileText,
      }),
    ),
  })
  .map(evidence)

const hostileVerdict = fc
  .record({
    id: hostileText,
    text: hostileText,
    guide: fc.constantFrom('guide', 'other', 'none'),
    probe: hostileText,
    remedy: hostileText,
    found: fc.array(hostileEvidence, { maxLength: 8 }),
    status: fc.constantFrom<VerdictRow['status']>(
      ...(['pass', 'fail', 'fail', 'unknown', 'waived', 'needs-attestation'] as const),
      ...(['attested', 'not-applicable', 'reference', 'unmapped'] as const),
    ),
    waiver: fc.option(fc.record({ reason: hostileText, owner: hostileText, until: hostileText, line })),
  })
  .map(verdict)

const side = fc.option(
  fc.record({
    text: hostileText,
    line,
    strength: fc.constantFrom('must', 'should'),
    section: fc.array(hostileText, { maxLength: 1 }),
    parameters: fc.constant(null),
  }),
)

const difference = fc.record({
  changes: fc.array(
    fc.record({
      kind: fc.constantFrom('added', 'removed', 'reworded', 'moved', 'strengthened', 'weakened', 'parameters'),
      id: hostileText,
      before: side,
      after: side,
    }),
    { maxLength: 5 },
  ),
  flips: fc.array(fc.record({ id: hostileText, from: hostileText, to: fc.constantFrom('pass', 'fail') }), {
    maxLength: 3,
  }),
})

/** Reports in which everything that comes from outside is hostile. */
export const hostileReport: fc.Arbitrary<CheckReport> = fc
  .record({
    verdicts: fc.array(hostileVerdict, { maxLength: 15 }),
    changes: fc.record({
      guides: fc
        .array(fc.record({ title: hostileText, path: hostileText, edition: fc.option(hostileText) }), {
          minLength: 1,
          maxLength: 4,
        })
        .map(guides =>
          guides.map((guide, index) => ({
            ...guide,
            key: ['guide', 'other', 'third', 'none'][index] ?? '',
            digest: '',
          })),
        ),
      status: fc.constantFrom('pass', 'fail', 'incomplete', 'stale', 'error', 'cancelled'),
      failOn: fc.constantFrom('critical', 'high', 'medium', 'low', 'never'),
      comparedWith: fc.option(fc.constant('fedcba9876543210fedcba9876543210fedcba98')),
      incomplete: fc.array(hostileText, { maxLength: 5 }),
      hints: fc.array(fc.record({ file: hostileText, line, message: hostileText }), { maxLength: 6 }),
      proposals: fc.array(hostileText, { maxLength: 5 }),
      mended: fc.array(fc.record({ probe: hostileText, file: hostileText, message: hostileText }).map(mended), {
        maxLength: 5,
      }),
      difference: fc.option(difference),
    }),
  })
  .map(({ verdicts, changes }) => checkReport(verdicts, changes))
