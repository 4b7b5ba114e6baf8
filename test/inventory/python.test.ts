import { describe, expect, test } from 'vitest'
import type { ApplicationFact } from '../../src/facts/application.ts'
import { factsOf } from '../../src/inventory/inventory.ts'
import { pinPlace } from '../../src/inventory/pin-place.ts'
import { soleValue } from '../../src/inventory/sole-value.ts'
import { factsIn, inventoryOf } from './files.ts'

const path = 'tests/integration/test_portal.py'

const applications = (text: string, of = path) => factsIn('application', text, of)

/** `name < charm @ channel`, with the line that it is pinned at. */
function shown(fact: ApplicationFact): string {
  const channel = fact.channel && (soleValue(fact.channel)?.value ?? 'unknown')
  return `${pinPlace(fact).line} ${fact.name} < ${fact.charm?.reference ?? '-'} @ ${channel ?? '-'}`
}

const pins = (text: string) => applications(text).map(shown)

describe('deploy', () => {
  test.each([
    ['await ops_test.model.deploy("a", channel="1/stable")', '1 a < a @ 1/stable'],
    ['await model.deploy("a", application_name="b", channel="1/stable")', '1 b < a @ 1/stable'],
    ['await self.model.deploy(entity_url="ch:a")', '1 a < ch:a @ -'],
    ['juju.deploy("a", "b", channel="1/stable", trust=True)', '1 b < a @ 1/stable'],
    ['juju.deploy(charm="a", app="b")', '1 b < a @ -'],
    ['lxd_model.deploy("a")', '1 a < a @ -'],
    ['jubilant.Juju(model="m").deploy("a")', '1 a < a @ -'],
    ['await ops_test.models["m"].model.deploy("a")', '1 a < a @ -'],
    ['juju.deploy("./a_ubuntu-22.04-amd64.charm", "b")', '1 b < ./a_ubuntu-22.04-amd64.charm @ -'],
    ['juju.deploy("a", None, channel=None)', '1 a < a @ -'],
    ['X = CharmSpec(charm="a", channel="1/stable", trust=True)', '1 a < a @ 1/stable'],
    ['X = testing.CharmSpec("a", "1/stable")', '1 a < a @ 1/stable'],
    ['juju.deploy(\n  "a",\n  channel="1/stable",\n)', '3 a < a @ 1/stable'],
    ['juju.deploy(\n  "a",\n  trust=True,\n)', '2 a < a @ -'],
    ['[juju.deploy(x) for x in ("a",)]', '1 a < a @ -'],
    ['def f(cos: jubilant.Juju):\n  cos.deploy("a")', '2 a < a @ -'],
    ['with jubilant.temp_model() as cos:\n  cos.deploy("a")', '2 a < a @ -'],
  ])('is read: %s', (text, expected) => {
    expect(pins(text)).toEqual([expected])
  })

  test.each([
    ['kubernetes.deploy("a", channel="1/edge")'],
    ['helm.deploy("a")'],
    ['FakeModel().deploy("a", channel="1/edge")'],
    ['mock_model.deploy("a")'],
    ['model = MagicMock()\nmodel.deploy("a")'],
    ['class Model:\n  def deploy(self, x): pass\nmodel = Model()\nmodel.deploy("a")'],
    ['model.deploy.assert_called_with("a", channel="1/edge")'],
    ['juju_helper.deploy("a")'],
    ['HINT = "run: juju deploy a --channel 1/edge"'],
    ['"""\njuju.deploy("a")\n"""'],
    ['# juju.deploy("a")'],
    ['def deploy(model): pass\ndeploy("a")'],
    ['juju.deploy()'],
    ['juju.deploy("./bundle.yaml")'],
    ['await model.deploy(ops_test.render_bundle("x", charm=charm))'],
  ])('is none: %s', text => {
    expect(pins(text)).toEqual([])
  })

  test.each([['lib/charms/a/v0/a.py'], ['tests/unit/test_a.py'], ['.tox/lint/lib/site-packages/a.py'], ['a.pyi']])(
    'is not looked for in %s',
    of => {
      expect(applications('juju.deploy("a")', of)).toEqual([])
    },
  )

  test('keeps what a test builds as its expression', () => {
    const [fact] = applications(
      'charm = await ops_test.build_charm(".")\nawait model.deploy(charm, application_name=APP)',
    )
    expect(fact).toMatchObject({ name: '${APP}', charm: { reference: 'charm', store: 'undetermined' } })
  })

  test('takes revision, trust, base and options', () => {
    const text =
      'juju.deploy("ch:a-7", base="ubuntu@22.04", trust=True, config={"x": 1, "on": True, "admin-password": "sw0rdf1sh"})'
    const [fact] = applications(text)
    expect(fact).toMatchObject({
      revision: { value: 7 },
      trust: { value: true },
      base: { value: 'ubuntu@22.04' },
      options: [
        { name: 'x', value: { value: '1' } },
        { name: 'on', value: { value: 'true' } },
        { name: 'admin-password', secret: 'literal' },
      ],
    })
    expect(JSON.stringify(inventoryOf({ [path]: text }))).not.toContain('sw0rdf1sh')
    expect(applications('juju.deploy("a", revision=93)')[0]).toMatchObject({ revision: { value: 93 } })
  })

  test('leaves options open that it cannot see', () => {
    const open = { kind: 'open' }
    expect(applications('juju.deploy("a", **more)')[0]).toMatchObject({ otherOptions: open })
    expect(applications('juju.deploy("a", config=config)')[0]).toMatchObject({ otherOptions: open })
    expect(applications('juju.deploy("a", config={**more, "x": "y"})')[0]).toMatchObject({
      options: [{ name: 'x' }],
      otherOptions: open,
    })
    expect(applications('juju.deploy("a")')[0]?.otherOptions).toBeUndefined()
  })

  test('makes a deployment of the module, in the scope of its path', () => {
    const inventory = inventoryOf({ [path]: 'juju.deploy("a")', 'tests/integration/x.py': 'x = "deploy"' })
    expect(inventory.deployments).toMatchObject([{ id: path, kind: 'tests', scope: 'test', files: [path] }])
    expect(factsOf(inventory, 'application')).toMatchObject([{ source: 'python', deployments: [path] }])
  })
})

describe('refresh', () => {
  test.each([
    ['juju.refresh("a", channel="2/edge")', '1 a < - @ 2/edge'],
    ['await model.applications["a"].refresh(channel="2/edge")', '1 a < - @ 2/edge'],
    ['await model.applications.get("a").upgrade_charm("2/edge")', '1 a < - @ 2/edge'],
    ['app = model.applications["a"]\nawait app.refresh(channel="2/edge")', '2 a < - @ 2/edge'],
  ])('is read: %s', (text, expected) => {
    expect(pins(text)).toEqual([expected])
    expect(applications(text)[0]?.changes).toBe(true)
  })

  test.each([['juju.refresh("a", path=charm)'], ['cache.refresh("a", channel="2/edge")'], ['page.refresh()']])(
    'pins nothing: %s',
    text => {
      expect(pins(text)).toEqual([])
    },
  )
})

describe('a relation', () => {
  const ends = (text: string) =>
    factsIn('relation', text, path).map(fact =>
      [fact.place.line, ...fact.ends.map(end => [end.application, end.endpoint].filter(Boolean).join(':'))].join(' '),
    )

  test.each([
    ['await ops_test.model.integrate("a:x", "b:y")', '1 a:x b:y'],
    ['await model.add_relation(\n  "a", "b")', '2 a b'],
    ['juju.integrate(f"{APP}:x", f"b:{END}")', '1 ${APP}:x b:${END}'],
    ['APP = "a"\njuju.integrate(f"{APP}:x", "b")', '2 a:x b'],
    ['await model.applications["a"].relate("x", "b:y")', '1 a:x b:y'],
    ['zaza.model.add_relation("a", "x", "b:y")', '1 a:x b:y'],
  ])('is read: %s', (text, expected) => {
    expect(ends(text)).toEqual([expected])
  })

  test.each([
    ['graph.integrate("a", "b")'],
    ['harness.model.add_relation("a", "b")'],
    ['harness.add_relation("a", "b")'],
  ])('is none: %s', text => {
    expect(ends(text)).toEqual([])
  })
})

describe('a command', () => {
  test.each([
    ['await ops_test.juju("deploy", "a", "--channel", "1/edge")'],
    ['await ops_test.juju(*"deploy a --channel=1/edge".split())'],
    ['juju.cli("deploy", "a", "--channel", "1/edge")'],
    ['subprocess.check_call(["juju", "deploy", "a", "--channel=1/edge"])'],
    ['run("juju deploy a --channel 1/edge".split())'],
    ['subprocess.run(shlex.split("juju deploy a --channel 1/edge"))'],
    ['os.system("juju deploy a --channel 1/edge")'],
    ['C = "1/edge"; subprocess.run(f"juju deploy a --channel {C}".split())'],
    ['line = "juju deploy a --channel 1/edge"; subprocess.run(line.split())'],
  ])('is read: %s', text => {
    expect(pins(text)).toEqual(['1 a < a @ 1/edge'])
  })

  test.each([
    ['print("juju deploy a")'],
    ['log.run("juju deploy a")'],
    ['subprocess.run(["echo", "juju", "deploy", "a"])'],
  ])('is none: %s', text => {
    expect(pins(text)).toEqual([])
  })
})
