import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { factMismatches } from './measure-facts.mjs'
import { fixMismatches } from './measure-fixes.mjs'
import { failingVerdicts } from './measure-verdicts.mjs'

/** Measures the built program on guides and repositories beside the project, where they are: `../shared`. */
const shared = process.argv[2] ?? '../shared'
const corpus = join(shared, 'corpus')
const out = mkdtempSync(join(tmpdir(), 'hardlist-measure-'))
const failures = []
const repositories = readdirSync(corpus).filter(name => name.includes('+'))

for (const repository of repositories) {
  const { stdout } = hardlist('inventory', join(corpus, repository), '--format', 'json')
  writeFileSync(join(out, `${repository}.json`), stdout)
}
for (const repository of repositories) {
  const labels = JSON.parse(readFileSync(join(corpus, 'labels', 'pins', `${repository}.json`), 'utf8'))
  const wanted = labels.entries.some(({ kind, optional }) => kind === 'bundle' && !optional)
  if (!wanted) continue
  const score = python(
    'score_pins.py',
    repository,
    join(out, `${repository}.json`),
    '--tol',
    '0',
    '--kinds',
    'bundle',
    '--min-recall',
    '0.98',
    '--min-precision',
    '0.98',
    '--verbose',
    '20',
  )
  expect(`bundle pins of ${repository}`, score.status === 0, lastMatch(score.stdout, /TOTAL.*/g))
}
for (const repository of ['made+kubeflow-terraform', 'made+charm-repository']) terraform(repository)
for (const repository of ['made+charm-repository', 'made+platform-deploy']) {
  for (const kind of ['template', 'shell', 'python']) pins(repository, kind)
  pins(repository, 'bundle')
}
for (const repository of ['canonical+iam-bundle', 'canonical+cos-lite-bundle']) pins(repository, 'template')
for (const repository of repositories.filter(name => name.startsWith('made+'))) facts(repository)
images()
for (const guide of readdirSync(join(shared, 'guides', 'dev')).filter(name => name.endsWith('.items.json'))) {
  const name = guide.replace('.items.json', '')
  const { stdout } = hardlist('checklist', join(shared, 'guides', 'dev', `${name}.md`), '--format', 'json')
  writeFileSync(join(out, guide), stdout)
  const bars = ['--min-precision', '0.93', '--min-recall', '0.93', '--min-strength', '0.90', '--verbose']
  const score = python('score_guide.py', join(shared, 'guides', 'dev', guide), join(out, guide), ...bars)
  expect(`items of ${name}.md`, score.status === 0, score.stdout.trim())
}
threeDialects()
bundleKubeflow()
mlflow()
for (const repository of repositories) verdicts(repository)
for (const repository of repositories) fixes(repository)
rmSync(out, { recursive: true })
console.log(failures.length === 0 ? 'measurements hold' : `below the bar: ${failures.join('; ')}`)
process.exitCode = failures.length === 0 ? 0 : 1

/** Pins at their exact line with their values, in every deployment. */
function terraform(repository) {
  const bars = ['--min-precision', '0.98', '--min-recall', '0.98', '--min-resolved', '0.95', '--verbose', '20']
  const claims = join(out, `${repository}.json`)
  const score = python('score_pins.py', repository, claims, '--tol', '0', '--kinds', 'terraform', ...bars)
  expect(`Terraform pins of ${repository}`, score.status === 0, lastMatch(score.stdout, /TOTAL.*/g))
}

/** Pins of one kind at their exact line; none of them has a value that is none of the label's. */
function pins(repository, kind) {
  const bars = ['--min-precision', '0.97', '--min-recall', '0.97', '--min-resolved', '0.9', '--verbose', '20']
  const claims = join(out, `${repository}.json`)
  const score = python('score_pins.py', repository, claims, '--tol', '0', '--kinds', kind, ...bars)
  const figure = `${lastMatch(score.stdout, /TOTAL.*/g)} ${lastMatch(score.stdout, /RESOLVED.*/g)}`
  expect(`${kind} pins of ${repository}`, score.status === 0, score.status === 0 ? figure : score.stdout)
}

/** Every labelled fact at its line, and nothing else. */
function facts(repository) {
  const wrong = factMismatches(corpus, out, repository)
  expect(`facts of ${repository}`, wrong.length === 0, wrong.length === 0 ? 'all' : wrong.join('; '))
}

/** One guide in three dialects; the page lost links, and with them references, rows of links and the option in an address. */
function threeDialects() {
  const told = (name, keys) =>
    JSON.parse(hardlist('checklist', join(shared, 'guides', 'dev', name), '--format', 'json').stdout)
      .requirements.filter(({ strength, topic }) => strength !== 'reference' && topic !== 'channel-table')
      .map(requirement => JSON.stringify(keys.map(key => requirement[key])))
  const all = ['id', 'text', 'part', 'strength', 'polarity', 'topic', 'parameters', 'section']
  const markdown = told('ckf.md', all)
  const same = JSON.stringify(markdown) === JSON.stringify(told('ckf-security.rst', all))
  expect('ckf.md and ckf-security.rst agree', same, `${markdown.length} items`)
  const kept = all.filter(key => key !== 'parameters')
  const page = told('charmed-kubeflow-page.txt', kept)
  const agrees = JSON.stringify(told('ckf.md', kept)) === JSON.stringify(page)
  expect('ckf.md and charmed-kubeflow-page.txt agree', agrees, `${page.length} items`)
}

/** Every image, at its line, with its class. */
function images() {
  const bars = ['--min-recall', '1', '--min-precision', '1', '--min-class', '1']
  const score = python('score_images.py', '--dir', out, '--verbose', ...bars)
  expect('images', score.status === 0, score.status === 0 ? lastMatch(score.stdout, /MEAN.*/g) : score.stdout)
}

/** 576 pins are not stable, each in a folder of that very risk; nobody but the authors of a bundle can grant a secret. */
function bundleKubeflow() {
  const report = checked('canonical+bundle-kubeflow')
  const unmet = evidenceOf(report).filter(({ outcome }) => outcome === 'unmet')
  const of = id => unmet.filter(({ probe }) => probe === id)
  expect(
    'bundle-kubeflow: no alarm on risk',
    of('channel/risk-keeps-promise').length === 0,
    `${of('channel/risk-keeps-promise').length}`,
  )
  expect(
    'bundle-kubeflow: TLS is not known',
    of('tls/ingress-is-encrypted').length === 0,
    `${of('tls/ingress-is-encrypted').length} unmet`,
  )
}

/** What stands in docs/decisions/025 was judged from these lines. */
function verdicts(repository) {
  const failing = failingVerdicts(checked(repository))
  console.log(`     ${repository}: ${failing.length} failing verdicts`)
  for (const { head, lines } of failing) console.log([`       ${head}`, ...lines].join('\n         '))
}

function mlflow() {
  const unmet = evidenceOf(checked('canonical+mlflow-operator')).filter(
    ({ outcome, probe }) => outcome === 'unmet' && probe === 'channel/risk-keeps-promise',
  )
  const found = unmet.map(({ file, line, severity }) => `${file}:${line} ${severity}`).sort()
  const wanted = ['releases/2.1/beta/mlflow/bundle.yaml:15 medium', 'releases/2.1/stable/mlflow/bundle.yaml:15 high']
  expect(
    'mlflow-operator: the edge pin in a stable release',
    JSON.stringify(found) === JSON.stringify(wanted),
    found.join(', '),
  )
}

/** Every fix that is offered makes its finding met and brings no new one. */
function fixes(repository) {
  const { offered, wrong } = fixMismatches(join(corpus, repository), hardlist)
  if (offered > 0) expect(`fixes of ${repository}`, wrong.length === 0, `${offered} offered; ${wrong.join('; ')}`)
}

function checked(repository) {
  return JSON.parse(hardlist('check', join(corpus, repository), '--format', 'json').stdout)
}

function evidenceOf({ verdicts }) {
  return verdicts.flatMap(({ probes }) =>
    probes.flatMap(({ id, evidence }) => evidence.map(found => ({ probe: id, ...found }))),
  )
}

function expect(what, holds, figure) {
  console.log(`${holds ? 'ok   ' : 'BELOW'} ${what}: ${figure}`)
  if (!holds) failures.push(what)
}

function lastMatch(text, pattern) {
  return text.match(pattern)?.at(-1) ?? ''
}

function hardlist(...words) {
  return run(process.execPath, ['dist/cli.js', ...words])
}

function python(tool, ...words) {
  return run('python3', [join(shared, 'tools', tool), ...words])
}

function run(command, words) {
  const done = spawnSync(command, words, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
  if (done.error) throw done.error
  return done
}
