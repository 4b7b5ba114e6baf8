import { describe, expect, test } from 'vitest'
import { factsOf } from '../../src/inventory/inventory.ts'
import { pinPlace } from '../../src/inventory/pin-place.ts'
import { soleValue } from '../../src/inventory/sole-value.ts'
import { factsIn, from, inventoryOf, quoted } from './files.ts'

const path = 'tests/integration/test_portal.py'

/** `line name < charm @ channel` */
const pinsOf = (files: Readonly<Record<string, string>>) =>
  factsOf(inventoryOf(files), 'application').map(fact => {
    const channel = fact.channel && (soleValue(fact.channel)?.value ?? 'unknown')
    return `${pinPlace(fact).line} ${fact.name} < ${fact.charm?.reference ?? '-'} @ ${channel ?? '-'}`
  })
const pins = (text: string) => pinsOf({ [path]: text })

describe('a command of pytest-operator', () => {
  test.each([
    ['await ops_test.run("juju", "deploy", "a", "--channel", "1/edge")'],
    ['await ops_test.run(*["juju", "deploy", "a", "--channel=1/edge"])'],
    ['await ops_test.run(*shlex.split(f"juju deploy a --channel 1/edge -m {MODEL}"))'],
    ['c = ["juju", "deploy", "a", "--channel", "1/edge"]; await ops_test.run(*c, check=True)'],
  ])('is read: %s', text => {
    expect(pins(text)).toEqual(['1 a < a @ 1/edge'])
  })

  test.each([
    ['await ops_test.run("kubectl", "deploy", "a")'],
    ['await ops_test.run("echo", "juju", "deploy", "a")'],
    ['runner.run("juju", "deploy", "a")'],
    ['await ops_test.run(*command)'],
  ])('is none: %s', text => {
    expect(pins(text)).toEqual([])
  })

  test('keeps an expression as it is written', () => {
    const text = 'juju.cli("deploy", "a", f"--channel={TRACK}/edge")'
    const [fact] = factsIn('application', text, path)
    expect(fact?.channel).toMatchObject({ kind: 'unknown', raw: '${TRACK}/edge' })
    expect(quoted(text, pinPlace(fact ?? expect.fail()))).toBe('TRACK}/edge')
  })
})

test('what a command deploys is not its expression', () => {
  const charms = (text: string) => factsIn('application', text, path).map(fact => fact.charm?.store)
  expect(charms('juju.cli("deploy", charm, "a")')).toEqual(['undetermined'])
  expect(charms('subprocess.run(f"juju deploy {charm} a".split())')).toEqual(['undetermined'])
  expect(charms('juju.cli("deploy", bundle_url)')).toEqual([])
  expect(charms('juju.cli("deploy", "./bundle.yaml", "--trust")')).toEqual([])
})

describe('a channel among arguments that are spread', () => {
  test.each([
    ['more = {"channel": "1/edge", "trust": True}\njuju.deploy("a", **more)', '2 a < a @ 1/edge'],
    ['juju.deploy("a", **{"channel": "1/edge"})', '1 a < a @ 1/edge'],
    ['more = {"trust": True}\njuju.deploy("a", **more)', '2 a < a @ -'],
    ['juju.deploy(\n  "a",\n  **more,\n)', '2 a < a @ unknown'],
    ['juju.deploy("a", channel="2/edge", **more)', '1 a < a @ 2/edge'],
  ])('%s', (text, expected) => {
    expect(pins(text)).toEqual([expected])
  })
})

describe('a class that describes charms', () => {
  const made = `@dataclass
class CharmSetup:
    entity_url: str
    app: str
    channel: str
    trust: bool = False
`
  test.each([
    ['CharmSetup(entity_url="a", app="b", channel="1/edge")', ['7 b < a @ 1/edge']],
    ['CharmSetup("a", "b", "1/edge", True)', ['7 b < a @ 1/edge']],
    ['[CharmSetup(x, x, "1/edge") for x in ("a", "b")]', ['7 a < a @ 1/edge', '7 b < b @ 1/edge']],
    ['CharmSetup("a", "b",\n  channel=C)', ['8 b < a @ unknown']],
  ])('is read by its fields: %s', (text, expected) => {
    expect(pins(`${made}${text}\n`)).toEqual(expected)
  })

  test('gives the channel that its field falls back to', () => {
    expect(pins('class CharmSetup:\n  charm: str\n  channel: str = "2/stable"\nCharmSetup("a")\n')).toEqual([
      '3 a < a @ 2/stable',
    ])
  })

  test('may call the charm by its name, where it says how it is deployed', () => {
    const text = `class TestCharm(BaseModel):
  name: str
  channel: str
  series: str
  alias: str | None = None
  def deploy_dict(self): pass
X = TestCharm(
  **{"name": "a", "channel": "1/edge", "series": "jammy", "alias": "b"}
)
Y = TestCharm(name="c", channel="2/edge", series="jammy")
`
    expect(pins(text)).toEqual(['8 b < a @ 1/edge', '10 c < c @ 2/edge'])
    expect(pins('class CharmRow:\n  name: str\n  channel: str\nX = CharmRow("a", "1/edge")\n')).toEqual([])
  })

  test('may stand in another module', () => {
    const shared = 'class CharmSpec(NamedTuple):\n  charm: str\n  app: str\n  channel: str\n'
    expect(
      pinsOf({ 'tests/shared.py': shared, [path]: 'from shared import CharmSpec\nCharmSpec("a", "b", "1/edge")' }),
    ).toEqual(['2 b < a @ 1/edge'])
  })

  test.each([
    ['class CharmSpec:\n  name: str\n  paths: dict\nX = CharmSpec("a", {})\n'],
    ['class CharmState:\n  charm: str\n  channel: str\n  def __init__(self, charm): pass\nX = CharmState(app)\n'],
    ['X = CharmSetup(entity_url="a", channel="1/edge")\n'],
    ['class CharmPack:\n  charm: str\nX = CharmPack("a")  # channel=\n'],
    ['class Setup:\n  charm: str\n  channel: str\nX = Setup("a", "1/edge")\n'],
  ])('is none: %s', text => {
    expect(pins(text)).toEqual([])
  })
})

describe('options that a test sets', () => {
  const credentials = (text: string) =>
    factsIn('credential', text, path).map(fact => `${fact.place.line} ${fact.application}.${fact.field} ${fact.shape}`)

  test.each([
    ['juju.config("a", {"admin-password": "sw0rdf1sh"})', ['1 a.admin-password literal']],
    ['juju.config("a", values={"admin-password": "sw0rdf1sh"})', ['1 a.admin-password literal']],
    ['await model.applications["a"].set_config({"admin-password": "sw0rdf1sh"})', ['1 a.admin-password literal']],
    ['juju.deploy("a", config={"admin-password": "sw0rdf1sh"})', ['1 a.admin-password literal']],
    ['CharmSpec("a", "1/edge", config={"secret-key": "sw0rdf1sh"})', ['1 a.secret-key literal']],
    ['P = "sw0rdf1sh"\njuju.config("a", {"admin-password": P})', ['1 a.admin-password literal']],
  ])('may be a secret: %s', (text, expected) => {
    expect(credentials(text)).toEqual(expected)
    expect(factsIn('credential', text, path).map(fact => quoted(text, fact.place))).toEqual(['sw0rdf1sh'])
    expect(JSON.stringify(inventoryOf({ [path]: text }))).not.toContain('sw0rdf1sh')
  })

  test.each([
    ['juju.config("a")'],
    ['juju.config("a", {"log-level": "debug"})'],
    ['juju.config("a", {"admin-password": password})'],
    ['juju.config("a", {"admin-password": ""})'],
    ['juju.config("a", {"password-secret-name": "portal-login"})'],
    ['settings.config("a", {"admin-password": "sw0rdf1sh"})'],
    ['await model.set_config({"password": "sw0rdf1sh"})'],
    ['request.config({"admin-password": "sw0rdf1sh"})'],
  ])('are no literal secret: %s', text => {
    expect(credentials(text).filter(each => each.endsWith('literal'))).toEqual([])
  })

  test('belong to the application', () => {
    const [fact] = factsIn('application', 'juju.config("a", {"size": 3})', path)
    expect(fact).toMatchObject({ name: 'a', changes: true, options: [{ name: 'size', value: { value: '3' } }] })
  })
})

describe('resources of a deploy', () => {
  const images = (text: string) =>
    factsIn('image', text, path).map(({ place, class: held }) => `${place.line} ${quoted(text, place)} ${held}`)

  test.each([
    ['juju.deploy("./a.charm", resources={"a-image": "x/a:1.2"})', ['1 x/a:1.2 version-tag']],
    ['I = "x/a"\nr = {"a-image": I}\njuju.deploy(charm, resources=r)', ['1 x/a floating']],
    ['juju.refresh("a", path=p, resources={"a-image": "x/a:1.2"}, revision=3)', ['1 x/a:1.2 version-tag']],
    ['juju.deploy("a", resources={"a-image": 17})', ['1 17 resource-revision']],
  ])('may be images: %s', (text, expected) => {
    expect(images(text)).toEqual(expected)
  })

  test.each([
    ['juju.deploy(charm, resources={"a-image": META["upstream-source"]})'],
    ['juju.deploy(charm, resources={"a-file": "./x.tar"})'],
    ['juju.deploy(charm, resources={"a-image": f"{HUB}/a:1"})'],
    ['juju.deploy(charm, resources=resources)'],
    ['api.deploy(charm, resources={"a-image": "x/a:1.2"})'],
  ])('are none: %s', text => {
    expect(images(text)).toEqual([])
  })
})

describe('offers', () => {
  const offers = (text: string) =>
    factsIn('offer', text, path).map(
      ({ place, name, application, endpoints }) => `${place.line} ${name} ${application}:${endpoints.join(',')}`,
    )

  test.each([
    ['juju.offer("a", endpoint="x", name="o")', '1 o a:x'],
    ['juju.offer(app="a", endpoint=["x", "y"])', '1 a a:x,y'],
    ['await ops_test.model.create_offer("a:x", "o")', '1 o a:x'],
    ['await model.create_offer(endpoint="a:x,y")', '1 a a:x,y'],
    ['juju.offer(APP, endpoint="x")', '1 ${APP} ${APP}:x'],
    ['juju.cli("offer", "a:x", "o")', '1 o a:x'],
  ])('are read: %s', (text, expected) => {
    expect(offers(text)).toEqual([expected])
  })

  test.each([['shop.offer("a", endpoint="x")'], ['juju.offer("a")']])('are none: %s', text => {
    expect(offers(text)).toEqual([])
  })

  test.each([
    ['juju.consume("m.o", "n", owner="admin")', 'admin/m.o n'],
    ['juju.consume("m.o")', 'm.o o'],
    ['await model.consume("admin/m.o", application_alias="n")', 'admin/m.o n'],
  ])('are consumed: %s', (text, expected) => {
    expect(factsIn('consumed', text, path).map(({ url, name }) => `${url} ${name}`)).toEqual([expected])
  })

  test('of a queue are none', () => {
    expect(factsIn('consumed', 'queue.consume("m.o")', path)).toEqual([])
  })
})

test('a place is that of the text, whatever ends its lines', () => {
  const text =
    'juju.deploy(\n  "a",\n  resources={"a-image": "x/a:1"},\n)\njuju.config("a", {"admin-password": "sw0rdf1sh"})\n'
  const places = (of: string) => {
    const inventory = inventoryOf({ [path]: of })
    return (['image', 'credential'] as const).flatMap(kind => factsOf(inventory, kind).map(fact => from(fact.place)))
  }
  expect(places(text)).toEqual([`${path}:3:26`, `${path}:5:38`])
  expect(places(text.replaceAll('\n', '\r\n'))).toEqual(places(text))
})
