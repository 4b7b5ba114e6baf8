import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, factsIn, inventoryOf, quoted } from './files.ts'

const images = (text: string, path = 'Dockerfile'): readonly string[] =>
  factsIn('image', text, path).map(({ place, name, reference, class: held }) => {
    if (!quoted(text, place).includes('$')) expect(quoted(text, place)).toBe(reference)
    return `${at(place)} ${name} ${reference} ${held}`
  })

const hex = '0a1b2c3d4e5f6789'.repeat(4)

describe('images', () => {
  test.each([
    ['FROM ubuntu:22.04\n', ['1:6 ubuntu ubuntu:22.04 version-tag']],
    ['from  ubuntu\tas  base', ['1:7 base ubuntu floating']],
    [`FROM ghcr.io/x/y:1@sha256:${hex}`, [`1:6 y ghcr.io/x/y:1@sha256:${hex} digest`]],
    ['FROM --platform=$BUILDPLATFORM golang:1.22 AS build', ['1:32 build golang:1.22 version-tag']],
    ['FROM scratch\nFROM SCRATCH', []],
    ['FROM a:1 AS one\nFROM one AS two\nFROM TWO\nFROM b', ['1:6 one a:1 version-tag', '4:6 b b floating']],
    ['# FROM x:1\n  # FROM y:1\nFROM z:1 # not:1', ['3:6 z z:1 version-tag']],
    ['FROM \\\n  # a comment\n\n  x/y:1 \\\n  AS z', ['4:3 z x/y:1 version-tag']],
    ['# escape=`\nFROM `\n  x/y:1', ['3:3 y x/y:1 version-tag']],
    ['FROM "x/y:1"', ['1:7 y x/y:1 version-tag']],
    [
      'FROM x/y:1 AS a\nCOPY --from=a /b /c\nCOPY --from=0 /b /c\nCOPY --chown=1 --from=x/z:2 /b /c',
      ['1:6 a x/y:1 version-tag', '4:23 z x/z:2 version-tag'],
    ],
    ['FROM scratch\nCOPY --from=context /a /b\nCOPY --from=nginx:latest /a /b', ['3:13 nginx nginx:latest floating']],
    ['FROM scratch\nCOPY a --from=x/y:1', []],
    [
      'FROM scratch\nRUN --mount=type=bind,from=x/y:1,source=/a --mount=from=x/z:2,target=b --network=none make',
      ['2:28 y x/y:1 version-tag', '2:57 z x/z:2 version-tag'],
    ],
    ['FROM scratch\nRUN --mount=type=cache,target=/root/.cache make --from=x/y:1', []],
    ['FROM scratch\nONBUILD COPY --from=x/y:1 /a /b', ['2:21 y x/y:1 version-tag']],
    ['FROM scratch\nRUN echo FROM x/y:1\nLABEL a="FROM x"\n', []],
    ['FROM scratch\nRUN <<EOF\nFROM x/y:1\nEOF\nFROM z:1', ['5:6 z z:1 version-tag']],
    ['FROM scratch\nCOPY <<-"A" <<B /x/\nFROM x:1\n\tA\nFROM y:1\nB\nFROM z:1', ['7:6 z z:1 version-tag']],
    ['FROM scratch\nRUN cat <<EOF\nFROM z:1', ['3:6 z z:1 version-tag']],
    ['FROM scratch\nRUN echo $((1<<2))\nFROM z:1', ['3:6 z z:1 version-tag']],
    ['FROM http://x/y', []],
    ['FROM', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(images(text)).toEqual(expected)
  })
})

describe('build arguments', () => {
  test.each([
    [`ARG V=22.04\nFROM ubuntu:\${V}`, ['2:6 ubuntu ubuntu:22.04 version-tag']],
    ['ARG B="x/y:1" V=2\nFROM $B', ['2:6 y x/y:1 version-tag']],
    [`ARG R=h.io\nARG I='\${R}/x'\nFROM \${I}:1`, ['3:6 x h.io/x:1 version-tag']],
    [`ARG V\nFROM x/y:\${V:-3}`, ['2:6 y x/y:3 version-tag']],
    [`ARG V=1\nFROM x/y:2\${V:+-slim}`, ['2:6 y x/y:2-slim version-tag']],
    [`ARG V=\nFROM x/y\${V:+:$V}`, ['2:6 y x/y floating']],
    ['ARG V\nFROM x/y:$V AS a', ['2:6 a x/y:$V undetermined']],
    [`FROM \${IMAGE}`, [`1:6 \${IMAGE} \${IMAGE} undetermined`]],
    ['FROM a:1\nARG V=2\nFROM x/y:$V', ['1:6 a a:1 version-tag', '3:6 y x/y:$V undetermined']],
    ['ARG S=scratch\nFROM $S\nARG T=a\n', []],
    ['ARG S=a\nFROM x:1 AS a\nFROM $S', ['2:6 a x:1 version-tag']],
    ['FROM x/y:{{ tag }} AS a', ['1:6 a x/y:{{ tag }} undetermined']],
  ])('%j', (text, expected) => {
    expect(images(text)).toEqual(expected)
  })
})

test.each([
  ['Dockerfile', 1],
  ['a/Containerfile', 1],
  ['a/Dockerfile.dev', 1],
  ['a/dev.Dockerfile', 1],
  ['Dockerfile-tests', 1],
  ['Dockerfile.dockerignore', 0],
  ['Dockerfile.md', 0],
  ['docs/dockerfiles.txt', 0],
])('%s is read: %i', (path, count) => {
  expect(images('FROM x/y:1\n', path)).toHaveLength(count)
})

test('Windows lines are read the same', () => {
  const text = 'ARG V=1\nFROM x/y:$V \\\n  AS a\nRUN <<E\nFROM z\nE\nCOPY --from=x/z:2 a b\n'
  expect(images(text)).toHaveLength(2)
  expect(factsIn('image', text.replaceAll('\n', '\r\n'), 'Dockerfile')).toEqual(factsIn('image', text, 'Dockerfile'))
})

test('nothing throws, and every place is inside the text', () => {
  const word = fc.constantFrom(
    'FROM ',
    'ARG A=',
    'x/y:1',
    `\${A}`,
    '$A',
    ' AS a',
    '\n',
    '\\\n',
    'COPY --from=',
    'RUN <<EOF',
    'EOF',
    '"',
    "'",
    '#',
    `\${A:-`,
    '}',
    '\u0000',
    '\r\n',
    '--mount=from=',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), words => {
      const text = words.join('')
      const lines = text.split('\n')
      for (const { place } of inventoryOf({ Dockerfile: text }).facts.image) {
        expect(place.endLine).toBe(place.line)
        expect(place.endColumn - 1).toBeLessThanOrEqual((lines[place.line - 1] ?? '').length)
      }
    }),
    { numRuns: 200 },
  )
})

test.each(['RUN cat <<EOF\n', 'ARG A=$A$A\n', 'FROM \\\n', 'RUN --mount=a,b\n', 'FROM "\n'])(
  'many of %j take no long time',
  line => {
    expect(images(`${line.repeat(5000)}\nFROM x/y:1`).length).toBeLessThanOrEqual(5001)
  },
)
