import fc from 'fast-check'

/** How the expressions of a place may be written: whether a line may end within them. */
type Lines = 'one' | 'many'

const join = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map(texts => texts.join(''))
const words = fc.constantFrom('a', 'name', 'x1', 'for_each', 'größe', 'with-dash', '_u', 'e', 'count', 'in_use')
const blank = fc.constantFrom('', '', '', ' ', '\t', ' /* { " */ ', ' /* ${ */')
const space = (lines: Lines): fc.Arbitrary<string> =>
  lines === 'one'
    ? blank
    : fc.oneof(blank, fc.constantFrom('\n', '\n  ', ' # } " ${ <<X\n', ' // ] "\n\n', '/* \n } */'))
const marks = fc.constantFrom('EOT', 'END_1', 'x-y')

const rawText = fc.constantFrom(
  'x',
  ' ',
  'é',
  '😀',
  '{',
  '}',
  '[',
  '#',
  '//',
  '/*',
  '<<A',
  '=',
  '\\"',
  '\\\\',
  '\\n',
  '\\u00e9',
  '$',
  '%',
  '$${',
  '%%{',
  "'",
  '.5',
)

/** Text of a template, in which `$` or `%` comes before no `{` that would open one. */
const plain = fc.array(rawText, { maxLength: 5 }).map(pieces =>
  pieces
    .join('')
    .replace(/([$%])+\{/g, '$1$1{')
    .replace(/[$%]+$/, ''),
)
const lineText = fc
  .array(fc.constantFrom('x', '  ', '"', '\\', '{', '}', '"a', '#', '/*', '<<EOT', '😀', 'EOT,', '$${', '%%{', '='), {
    maxLength: 5,
  })
  .map(pieces => pieces.join('').replace(/([$%])+\{/g, '$1$1{'))
  .map(line => (/^\s*\p{L}\w*\s*$/u.test(line) ? `${line}.` : line))

type Rule = Lines | 'term_one' | 'term_many' | 'inside' | 'heredoc'

const depth = fc.createDepthIdentifier()

const expressions = fc.letrec<Record<Rule, string>>(tie => {
  const made = (lines: Lines): { readonly whole: fc.Arbitrary<string>; readonly term: fc.Arbitrary<string> } => {
    const ws = space(lines)
    const many = tie('many')
    const manyWs = space('many')
    const key = fc.oneof(
      words,
      join(fc.constant('"'), tie('inside'), fc.constant('"')),
      join(fc.constant('('), many, fc.constant(')')),
    )
    const item = join(key, blank, fc.constantFrom(' = ', ': ', '='), blank, tie('one'))
    const separator = fc.constantFrom(', ', '\n', ',\n', ', # c\n', '\n\n // } c\n')
    const list = (of: fc.Arbitrary<string>): fc.Arbitrary<string> =>
      fc
        .tuple(fc.array(fc.tuple(of, manyWs), { maxLength: 3 }), fc.boolean())
        .map(
          ([items, trailing]) =>
            items.map(([text, after]) => `${text}${after}`).join(', ') + (trailing && items.length > 0 ? ',' : ''),
        )
    const step = fc.oneof(
      join(fc.constant('.'), words),
      join(fc.constant('['), many, fc.constant(']')),
      fc.constantFrom('.0', '["k"]'),
    )
    const term = tie(`term_${lines}`)
    const operator = fc.constantFrom(
      ' + ',
      ' - ',
      ' * ',
      ' / ',
      ' % ',
      ' == ',
      ' != ',
      ' < ',
      ' <= ',
      ' > ',
      ' >= ',
      ' && ',
      ' || ',
    )
    const operation = fc.oneof(
      term,
      join(term, ws, operator, ws, term),
      join(term, ws, operator, ws, term, operator, term),
    )
    return {
      whole: fc.oneof(
        { maxDepth: 3, depthIdentifier: depth, withCrossShrink: true },
        join(fc.constant('"'), tie('inside'), fc.constant('"')),
        operation,
        join(fc.constantFrom('!', '-'), term),
        join(operation, fc.constant(' ? '), operation, fc.constant(' : '), operation),
      ),
      term: fc.oneof(
        { maxDepth: 3, depthIdentifier: depth, withCrossShrink: true },
        fc.constantFrom('1', '0.5', '1.5e3', 'true', 'null', 'var.x', 'local.größe', 'a', 'b.c.0.d', 'each.value["k"]'),
        words,
        join(words, fc.constantFrom('[*]', '.*', '[*].a[0]', '[*].a.b', '.*.a.b')),
        join(
          words,
          fc.array(step, { maxLength: 3 }).map(steps => steps.join('')),
        ),
        join(fc.constant('('), manyWs, many, manyWs, fc.constant(')')),
        join(fc.constant('['), manyWs, list(many), fc.constant(']')),
        join(fc.constantFrom('f(', 'upper('), manyWs, list(many), fc.constant(')')),
        join(fc.constant('concat('), many, fc.constantFrom('...)', ' ...)', '...\n)')),
        fc
          .tuple(fc.array(item, { maxLength: 3 }), separator, manyWs)
          .map(([items, by, end]) => `{${end}${separated(items, by)}${end}}`),
        join(
          fc.constant('[for v in '),
          many,
          fc.constant(' : '),
          many,
          fc.constantFrom(']', ' if v == 1]', '\n if v\n]'),
        ),
        join(
          fc.constant('{for k, v in '),
          many,
          fc.constant(' : '),
          many,
          fc.constant(' => '),
          many,
          fc.constantFrom('}', '... }', ' if k != v }'),
        ),
        join(tie(`term_${lines}`), step),
        join(fc.constant('f('), tie('heredoc'), fc.constant('\n)')),
        join(fc.constant('[\n'), tie('heredoc'), fc.constant('\n, '), many, fc.constant(']')),
      ),
    }
  }
  const open = fc.constantFrom('${', '${~ ', '${\n')
  const directive = fc.oneof(
    join(fc.constant('%{ if '), tie('many'), fc.constantFrom(' }y%{ endif }', ' ~}y%{ else ~} n%{~ endif }')),
    join(fc.constant('%{ for v in '), tie('many'), fc.constantFrom(' }y%{ endfor }', ' ~} ${v}%{ endfor ~}')),
  )
  const part = fc.oneof(join(open, tie('many'), fc.constantFrom('}', ' }', ' ~}', '\n}')), directive)
  const line = fc.array(fc.oneof(lineText, lineText, join(fc.constant('> '), part, fc.constant(' <'))), {
    maxLength: 2,
  })
  const [one, many] = [made('one'), made('many')]
  return {
    one: one.whole,
    term_one: one.term,
    many: many.whole,
    term_many: many.term,
    inside: fc.oneof({ maxDepth: 2, depthIdentifier: depth }, plain, join(plain, part, plain), join(part, part)),
    heredoc: fc
      .tuple(
        fc.constantFrom('<<', '<<-'),
        marks,
        fc.array(
          line.map(parts => parts.join('')),
          { maxLength: 4 },
        ),
        fc.constantFrom('', '  ', '\t'),
      )
      .map(([start, mark, lines, indent]) =>
        heredoc(start, mark, `${[...lines, 'end of <<A'].map(text => `${indent}${text}\n`).join('')}${indent}`),
      ),
  }
})

/** The oracle takes a `(` at the beginning of the next line for that of a call: there a comma comes before it. */
const separated = (items: readonly string[], by: string): string =>
  items.reduce((made, item) => (made === '' ? item : `${made}${item.startsWith('(') ? ', ' : by}${item}`), '')

/** Within an own `${}` a heredoc may have the same mark; as its end is then a matter of taste, it gets another. */
function heredoc(start: string, mark: string, body: string): string {
  return `${start}${mark}\n${body.replace(new RegExp(`^(\\s*|.*<<-?)${mark}$`, 'gm'), `$1${mark}_`)}${mark}`
}

interface Piece {
  readonly lines: readonly string[]
}

const ends = fc.constantFrom('', '', '', ' ', ' # c', ' // "c', ' /* c */')
const value = fc.oneof({ weight: 6, arbitrary: expressions.one }, { weight: 1, arbitrary: expressions.heredoc })

const attribute = fc
  .tuple(words, fc.constantFrom(' = ', '=', '\t= '), value, ends)
  .map(
    ([name, equals, text, end]): Piece => ({ lines: [`${name}${equals}${text}${text.startsWith('<<') ? '' : end}`] }),
  )

const label = fc.oneof(words, fc.constantFrom('"a"', '"juju_application"', '"größe 😀"', '"x\\"y"', '"{"'))
const head = fc.tuple(
  fc.constantFrom('resource', 'module', 'locals', 'config', 'a-b', 'é'),
  fc.array(label, { maxLength: 2 }),
)
const comment = fc
  .constantFrom('# } "', '// {', '/* <<A\n "\n*/', '', '#', '/**/')
  .map((text): Piece => ({ lines: [text] }))

/** A part of a body; its lines are indented as people do, or at the left edge. */
function pieces(depth: number, indent: string): fc.Arbitrary<Piece> {
  if (depth === 0) return fc.oneof(attribute, comment)
  const inner = fc.array(pieces(depth - 1, indent), { maxLength: 4 })
  const block = fc.tuple(head, inner, ends, ends).map(
    ([[type, labels], body, start, end]): Piece => ({
      lines: [
        `${[type, ...labels].join(' ')} {${start}`,
        ...body.flatMap(({ lines }) => indented(lines, indent)),
        `}${end}`,
      ],
    }),
  )
  const oneLine = fc.tuple(head, words, fc.oneof(expressions.one, fc.constant(''))).map(
    ([[type, labels], name, text]): Piece => ({
      lines: [`${[type, ...labels].join(' ')} {${text === '' ? '' : ` ${name} = ${text} `}}`],
    }),
  )
  return fc.oneof({ weight: 4, arbitrary: attribute }, { weight: 3, arbitrary: block }, oneLine, comment)
}

const indented = (lines: readonly string[], indent: string): readonly string[] => lines.map(line => `${indent}${line}`)

/** A valid file in HCL native syntax. */
export function hclFile(): fc.Arbitrary<string> {
  return fc.constantFrom('  ', '\t', '').chain(indent =>
    fc
      .tuple(fc.array(pieces(3, indent), { maxLength: 6 }), fc.boolean(), fc.boolean())
      .map(([made, isCrlf, hasEnd]) => {
        const lines = made.flatMap(piece => piece.lines).join('\n')
        // the oracle wants a line end after the mark that closes a heredoc
        const text = hasEnd || lines.includes('<<') ? `${lines}\n` : lines
        return isCrlf ? text.replaceAll('\n', '\r\n') : text
      }),
  )
}
