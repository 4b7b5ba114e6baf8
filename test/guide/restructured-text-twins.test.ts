import { describe, expect, test } from 'vitest'
import { parseGuide } from '../../src/guide/parse-guide.ts'

function saidIn(path: string, text: string): readonly unknown[] {
  const read = parseGuide({ path, text })
  if (read.kind === 'refused') throw new Error(read.problem.message)
  const statements = read.guide.statements.map(({ place: _place, ...rest }) => rest)
  const code = read.guide.codeBlocks.map(({ text, section }) => ({ text, section }))
  return [read.guide.title, statements, code, read.guide.comments.map(({ text }) => text)]
}

const markdown = `# Guard the *site*

Everyone must wear a badge. See [the rules](https://rules.example/a)
or <https://rules.example> first.

## Doors

### Locks

Each lock has these parts:

- A \`bolt\`, e.g. of steel.
- A **key**.

  Keys must be counted.

  1. Count them.
  2. Write it down:

     \`\`\`bash
     count keys
       --all
     \`\`\`

<!-- hardlist: skip -->

| Door | Lock |
|---|---|
| North | [old](x.html) |
| South | \`new\` |

### Windows

\`\`\`{note}
Windows should be closed at night. They let in air.
\`\`\`

> Air is good.

## Cameras

See {ref}\`the cameras <cameras>\` for more. You can use these:

\`\`\`{tab-set}
\`\`\`{tab-item} Indoor
Turn them on.
\`\`\`
\`\`\`{tab-item} Outdoor
Turn them off.
\`\`\`
\`\`\`

Then mail guard@site.example.
`

const restructured = `.. _guard:

Guard the *site*
================

Everyone must wear a badge. See \`the rules <https://rules.example/a>\`_
or https://rules.example first.

Doors
-----

Locks
~~~~~

Each lock has these parts:

- A \`\`bolt\`\`, e.g. of steel.
- A **key**.

  Keys must be counted.

  1. Count them.
  2. Write it down:

     .. code-block:: bash

        count keys
          --all

.. hardlist: skip

===== ===============
Door  Lock
===== ===============
North \`old <x.html>\`_
South \`\`new\`\`
===== ===============

Windows
~~~~~~~

.. note::
   Windows should be closed at night. They let in air.

..

   Air is good.

Cameras
-------

See :ref:\`the cameras <cameras>\` for more. You can use these:

.. tabs::

   .. tab:: Indoor

      Turn them on.

   .. tab:: Outdoor

      Turn them off.

Then mail guard@site.example.
`

test('a text in Markdown and in reStructuredText is one guide', () => {
  const [title, statements, code, comments] = saidIn('guide.rst', restructured)
  expect([title, statements, code, (comments as string[]).filter(text => text !== '')]).toEqual(
    saidIn('guide.md', markdown),
  )
})

describe('pieces in both', () => {
  test.each([
    ['a `b c` d', 'a ``b c`` d'],
    ['a [b](c)', 'a `b <c>`__'],
    ['a [b][c]\n\n[c]: d', 'a `b <c_>`_\n\n.. _c: d'],
    ['a {ref}`b <c>`, {doc}`d`', 'a :ref:`b <c>`, :doc:`d`'],
    ['a {guilabel}`b` c', 'a :guilabel:`b` c'],
    ['a[^1] b.\n\n[^1]: Cd.', 'a [1]_ b.\n\n.. [1] Cd.'],
    ['a \\*b\\* c', 'a \\*b\\* c'],
    ['a  \nb', '| a\n| b'],
    ['- a\n  b\n- c', '- a\n  b\n- c'],
    ['a:\n\n1. b\n2. c\n\nd', 'a:\n\n1. b\n2. c\n\nd'],
    ['a:\n\n- b\n  - c\n- d', 'a:\n\n  - b\n\n    - c\n  - d'],
    ['a:\n\n```\nb\n```\nc', 'a::\n\n   b\n\nc'],
    ['> a\n>\n> - b', '   a\n\n   - b'],
    [':::{admonition} t\na\n:::', '.. admonition:: t\n\n   a'],
    ['- a\n\n  :::{note}\n  b\n  :::', '- a\n\n  .. note:: b'],
    ['a\n\n<!-- b -->\n\n- c', 'a\n\n.. b\n\n- c'],
    ['- [x] a\n- [ ] b', '- [x] a\n- [ ] b'],
    ['a http://b.example/c. D', 'a http://b.example/c. D'],
  ])('%j and %j', (markdown, restructured) => {
    expect(saidIn('guide.rst', restructured)).toEqual(saidIn('guide.md', markdown))
  })
})
