import { describe, expect, test } from 'vitest'
import type { ApplicationFact } from '../../src/facts/application.ts'
import type { Value } from '../../src/facts/value.ts'
import { factsOf } from '../../src/inventory/inventory.ts'
import { factsIn, from, inventoryOf } from './files.ts'

const folder = 'tests/integration'
const path = `${folder}/test_portal.py`

/** The values that a channel may have; nothing where it is not known. */
const values = (value: Value<string> | undefined): readonly string[] =>
  value === undefined || value.kind === 'unknown'
    ? []
    : value.kind === 'known'
      ? [value.value]
      : value.values.map(each => `${each.value} by ${each.from}`)

const channelOf = (text: string): Value<string> | undefined => factsIn('application', text, path).at(-1)?.channel

describe('a channel', () => {
  test.each([
    ['a literal', 'juju.deploy("a", channel="1/edge")', ['1/edge']],
    ['another kind of quotes', `juju.deploy("a", channel='''1/edge''')`, ['1/edge']],
    ['a raw text', 'juju.deploy("a", channel=r"1/edge")', ['1/edge']],
    ['an escape', 'juju.deploy("a", channel="1\\x2fedge")', ['1/edge']],
    ['texts side by side', 'juju.deploy("a", channel="1/" "edge")', ['1/edge']],
    ['a sum', 'juju.deploy("a", channel="1/" + "edge")', ['1/edge']],
    ['a constant', 'C = "1/edge"\njuju.deploy("a", channel=C)', ['1/edge']],
    ['a constant with a type', 'C: str = "1/edge"\njuju.deploy("a", channel=C)', ['1/edge']],
    ['a constant from below', 'def f():\n  juju.deploy("a", channel=C)\nC = "1/edge"\n', ['1/edge']],
    ['several at once', 'B, (C, D) = "x", ("1/edge", "y")\njuju.deploy("a", channel=C)', ['1/edge']],
    ['a formatted text', 'T = 1\njuju.deploy("a", channel=f"{T}/edge")', ['1/edge']],
    ['a percent', 'juju.deploy("a", channel="%s/%s" % ("1", "edge"))', ['1/edge']],
    ['format', 'juju.deploy("a", channel="{}/{r}".format("1", r="edge"))', ['1/edge']],
    ['a dictionary', 'C = {"a": {"b": "1/edge"}}\njuju.deploy("a", channel=C["a"]["b"])', ['1/edge']],
    ['get', 'C = {"a": "1/edge"}\njuju.deploy("a", channel=C.get("b", "2/edge"))', ['2/edge']],
    ['a tuple', 'C = ("a", "1/edge")\njuju.deploy("a", channel=C[1])', ['1/edge']],
    ['a part', 'C = "1/stable"\njuju.deploy("a", channel=C.split("/")[0] + "/edge")', ['1/edge']],
    ['an attribute', 'S = CharmSpec(charm="a", channel="1/edge")\njuju.deploy(S.charm, channel=S.channel)', ['1/edge']],
    ['a class', 'class C:\n  A = "1/edge"\njuju.deploy("a", channel=C.A)', ['1/edge']],
    ['its own class', 'class T:\n  c = "1/edge"\n  def t(self):\n    juju.deploy("a", channel=self.c)', ['1/edge']],
    ['a dataclass', 'class S:\n  n: str\n  c: str = "1/edge"\nX = S("a")\njuju.deploy(X.n, channel=X.c)', ['1/edge']],
    ['the environment', 'juju.deploy("a", channel=os.environ.get("C", "1/edge"))', ['1/edge by default']],
    ['getenv or', 'juju.deploy("a", channel=os.getenv("C") or "1/edge")', ['1/edge by default']],
    ['a condition', 'juju.deploy("a", channel="1/edge" if x else "2/edge")', ['1/edge by branch', '2/edge by branch']],
    ['the last before it', 'C = "1/edge"\njuju.deploy("a", channel=C)\nC = "2/edge"', ['1/edge']],
    [
      'a branch',
      'C = "1/edge"\nif x:\n  C = "2/edge"\njuju.deploy("a", channel=C)',
      ['1/edge by branch', '2/edge by branch'],
    ],
    ['its own branch', 'if x:\n  C = "1/edge"\n  juju.deploy("a", channel=C)\nelse:\n  C = "2/edge"', ['1/edge']],
    [
      'a loop',
      'for c in ["1/edge", "2/edge"]:\n  juju.deploy("a", channel=c)',
      ['1/edge by matrix', '2/edge by matrix'],
    ],
    [
      'parameters of a test',
      '@pytest.mark.parametrize("c", ["1/edge", pytest.param("2/edge")])\ndef test(juju, c):\n  juju.deploy("a", channel=c)',
      ['1/edge by matrix', '2/edge by matrix'],
    ],
  ])('from %s', (_, text, expected) => {
    expect(values(channelOf(text))).toEqual(expected)
  })

  test.each([
    ['a parameter', 'def f(c="1/edge"):\n  juju.deploy("a", channel=c)', 'c'],
    ['a variable of the environment', 'juju.deploy("a", channel=os.environ["C"])', 'os.environ["C"]'],
    ['a call', 'juju.deploy("a", channel=find("x"))', 'find("x")'],
    ['a file', 'M = yaml.safe_load(open("x"))\njuju.deploy("a", channel=M["c"])', 'M["c"]'],
    ['itself', 'C = C + "x"\njuju.deploy("a", channel=C)', 'C'],
    ['what was changed', 'C = "1"\nC += "/edge"\njuju.deploy("a", channel=C)', 'C'],
    ['a format of its own', 'T = 1\njuju.deploy("a", channel=f"{T:02d}/edge")', 'f"{T:02d}/edge"'],
    ['another scope', 'def f():\n  C = "1/edge"\njuju.deploy("a", channel=C)', 'C'],
    ['a broken text', 'juju.deploy("a", channel="1/edge)\n', undefined],
  ])('is not known from %s', (_, text, raw) => {
    const channel = channelOf(text)
    expect(values(channel)).toEqual([])
    if (raw !== undefined) expect(channel).toMatchObject({ kind: 'unknown', raw })
  })

  test('is placed at its use, and tells how it came', () => {
    const text = 'T = "1"\nC = f"{T}/edge"\njuju.deploy(\n  "a",\n  channel=C,\n)'
    const channel = channelOf(text)
    expect(channel).toMatchObject({ kind: 'known', value: '1/edge', raw: 'C' })
    expect(channel?.kind === 'known' && channel.via.map(from)).toEqual([`${path}:5:11`, `${path}:2:8`])
  })
})

describe('a loop', () => {
  const charms = (text: string) =>
    factsIn('application', text, path).map(fact => `${fact.name} ${fact.charm?.name} ${values(fact.channel)}`)

  test.each([
    ['for n, c in [("a", "1/edge"), ("b", "2/edge")]:\n  juju.deploy(n, channel=c)'],
    ['for n, c in {"a": "1/edge", "b": "2/edge"}.items():\n  juju.deploy(n, channel=c)'],
    [
      'S = [CharmSpec_(n="a", c="1/edge"), CharmSpec_(n="b", c="2/edge")]\nfor s in S:\n  juju.deploy(s.n, channel=s.c)',
    ],
    [
      'for i, n in enumerate(["a", "b"]):\n  juju.deploy(n, channel=f"{1 and 1}/edge" if False else C[i])\nC = ["1/edge", "2/edge"]',
    ],
    [
      '@pytest.mark.parametrize("n, c", [("a", "1/edge"), ("b", "2/edge")])\ndef test(n, c):\n  juju.deploy(n, channel=c)',
    ],
  ])('over charms deploys each: %s', text => {
    expect(charms(text).map(each => each.split(' ')[1])).toEqual(['a', 'b'])
  })

  test('keeps together what belongs together', () => {
    expect(charms('for n, c in [("a", "1/edge"), ("b", "2/edge")]:\n  juju.deploy(n, f"{n}-x", channel=c)')).toEqual([
      'a-x a 1/edge',
      'b-x b 2/edge',
    ])
  })

  test('over what is not known is one application', () => {
    expect(charms('for n in find():\n  juju.deploy(n)')).toEqual(['${n} n '])
  })
})

describe('another module', () => {
  const modules = {
    [`${folder}/__init__.py`]: '',
    [`${folder}/shared.py`]:
      'CHANNEL = "1/edge"\nSPEC = CharmSpec(charm="s", channel="2/edge")\nclass All:\n  A = "3/edge"\n',
    [`${folder}/more/__init__.py`]: 'from .deep import CHANNEL as DEEP\n',
    [`${folder}/more/deep.py`]: 'CHANNEL = "4/edge"\n',
  }
  const read = (text: string): readonly ApplicationFact[] =>
    factsOf(inventoryOf({ ...modules, [path]: text }), 'application').filter(fact => fact.place.path === path)

  test.each([
    ['from .shared import CHANNEL\njuju.deploy("a", channel=CHANNEL)', '1/edge'],
    ['from shared import CHANNEL as C\njuju.deploy("a", channel=C)', '1/edge'],
    ['from tests.integration.shared import (\n  SPEC,\n  CHANNEL,\n)\njuju.deploy("a", channel=CHANNEL)', '1/edge'],
    ['import shared\njuju.deploy("a", channel=shared.CHANNEL)', '1/edge'],
    ['import tests.integration.shared as s\njuju.deploy("a", channel=s.All.A)', '3/edge'],
    ['from . import shared\njuju.deploy("a", channel=shared.SPEC.channel)', '2/edge'],
    ['from .shared import *\njuju.deploy("a", channel=CHANNEL)', '1/edge'],
    ['from .more import DEEP\njuju.deploy("a", channel=DEEP)', '4/edge'],
    ['from .more.deep import CHANNEL\njuju.deploy("a", channel=CHANNEL)', '4/edge'],
  ])('gives its names: %s', (text, expected) => {
    expect(values(read(text)[0]?.channel)).toEqual([expected])
  })

  test('is told among the hops', () => {
    const channel = read('from .shared import SPEC\njuju.deploy(SPEC.charm, channel=SPEC.channel)')[0]?.channel
    expect(channel?.kind === 'known' && channel.place.path).toBe(`${folder}/shared.py`)
  })

  test('that is not here gives nothing', () => {
    expect(values(read('from elsewhere import CHANNEL\njuju.deploy("a", channel=CHANNEL)')[0]?.channel)).toEqual([])
  })

  test('that imports back ends', () => {
    const circle = {
      'tests/a.py': 'from b import C\njuju.deploy("x", channel=C)',
      'tests/b.py': 'from a import C\n# juju',
    }
    expect(factsOf(inventoryOf(circle), 'application')).toMatchObject([{ channel: { kind: 'unknown' } }])
  })
})
