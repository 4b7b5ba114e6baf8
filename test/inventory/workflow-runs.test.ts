import { describe, expect, test } from 'vitest'
import { factsIn } from './files.ts'

const job = (...lines: readonly string[]): string =>
  ['on: push', 'jobs:', '  scan:', ...lines.map(line => `    ${line}`), ''].join('\n')

const read = (text: string) => {
  const [fact] = factsIn('workflow', text, '.github/workflows/a.yaml')
  if (!fact) throw new Error('no workflow')
  return fact
}

describe('what looks for vulnerabilities', () => {
  test.each([
    '- uses: aquasecurity/trivy-action@0.28.0',
    '- uses: anchore/scan-action@v6',
    '- uses: snyk/actions/docker@master',
    '- run: trivy image --exit-code 1 web:1',
    '- run: sudo trivy fs .',
    '- run: grype web:1',
    '- run: ./ci/scripts/images/scan-images.sh ./list.txt',
    '- run: bash scan_image.sh web',
    '- run: make images && trivy image web',
  ])('%s', step => {
    expect(read(job('steps:', `  ${step}`)).scans.map(({ line }) => line)).toEqual([5])
  })

  test('a workflow that is called', () => {
    expect(read(job('uses: example/workflows/.github/workflows/scan.yaml@v1')).scans).toHaveLength(1)
  })

  test.each([
    '- uses: actions/checkout@v4',
    '- run: sudo snap install trivy',
    '- run: "# trivy image web"',
    '- run: trivy --version',
    '- run: echo trivy',
    '- run: cat trivy-report.json',
    '- { if: false, uses: aquasecurity/trivy-action@0.28.0 }',
    `- { if: "\${{ false }}", run: trivy image web }`,
  ])('not %s', step => {
    expect(read(job('steps:', `  ${step}`)).scans).toEqual([])
  })
})

test('the values of a matrix, by name, with what YAML reads as a number', () => {
  const { matrix } = read(
    job(
      'strategy:',
      '  matrix:',
      '    track: [1.10, "1.9"]',
      '    include: [{ risk: edge }]',
      '    exclude: [{ track: "1.9" }]',
    ),
  )
  expect(matrix.map(({ name, value, isNumber, place }) => [name, value, isNumber, place.line])).toEqual([
    ['track', '1.10', true, 6],
    ['track', '1.9', false, 6],
    ['risk', 'edge', false, 7],
  ])
})

test('nothing of a job that never runs', () => {
  expect(
    read(job('if: false', 'strategy: { matrix: { track: ["1.9"] } }', 'steps: [{ run: trivy image web }]')),
  ).toMatchObject({
    matrix: [],
    scans: [],
  })
})

test('no secret of a matrix', () => {
  const { matrix } = read(job('strategy: { matrix: { password: [hunter2-very-secret], track: ["1.9"] } }'))
  expect(matrix.map(({ name }) => name)).toEqual(['track'])
})

test.each([
  ["yq -i '.metadata.version = env(K8S)' .github/cluster.yaml", ['.github/cluster.yaml']],
  ['yq e --inplace ".a = 1" ./concierge.yaml', ['./concierge.yaml']],
  ['sed -i "s/1.26/$K8S/" cluster.yaml', ['cluster.yaml']],
  ['yq .metadata.version cluster.yaml', []],
  ["# yq -i '.a = 1' cluster.yaml", []],
])('%s edits %j', (run, edits) => {
  expect(read(job('steps:', '  - run: |', `      ${run}`)).edits).toEqual(edits)
})
