import { layers } from './layers.mjs'

const names = layers.map(({ folder }) => folder)
const anyOf = folders => `^src/(${folders.join('|')})/`

/** The rules of dependency-cruiser that hold the table of layers, and the ones that no table needs. */
export const rules = [
  ...layers.flatMap(layer => [importsOf(layer), ...(layer.types ? [typesOf(layer)] : [])]),
  ...['fs', 'child_process'].map(nodeModule => ({
    name: `only-the-edge-uses-${nodeModule}`,
    severity: 'error',
    comment: `node:${nodeModule} belongs in ${edgesFor(nodeModule)}`,
    from: { pathNot: anyOf(layers.filter(({ edge }) => edge?.includes(nodeModule)).map(({ folder }) => folder)) },
    to: { path: `^(node:)?${nodeModule}(/|$)` },
  })),
  ...[
    ['readers', '^src/inventory/readers/([^/]+)/', '^src/inventory/readers/[^/]+/', '^src/inventory/readers/$1/'],
    ['topics', '^src/checklist/topics/([^/]+)$', '^src/checklist/topics/', '^src/checklist/topics/$1$'],
    ['probes', '^src/probes/([^/]+/[^/]+)$', '^src/probes/[^/]+/', '^src/probes/$1$'],
  ].map(([name, from, to, itself]) => ({
    name: `${name}-do-not-import-${name}`,
    severity: 'error',
    comment: `what two ${name} share belongs beside them, one folder up`,
    from: { path: from },
    to: { path: to, pathNot: itself },
  })),
  {
    name: 'no-cycles',
    severity: 'error',
    comment: 'cut the cycle: a contract apart from its list',
    from: {},
    to: { circular: true },
  },
  {
    name: 'a-folder-of-the-table',
    severity: 'error',
    comment: 'a new folder under src/ needs a line in scripts/layers.mjs',
    from: { path: '^src/', pathNot: anyOf(names) },
    to: {},
  },
]

function importsOf({ folder, imports, types = [], mayNot }) {
  return {
    name: `${folder}-imports`,
    severity: 'error',
    comment: `${folder}/ may import ${imports.join(', ') || 'nothing'}; it may not ${mayNot}. Move the code, or change the table first`,
    from: { path: `^src/${folder}/` },
    to: { path: '^src/', pathNot: anyOf([folder, ...imports, ...types]) },
  }
}

function typesOf({ folder, types }) {
  return {
    name: `${folder}-imports-types-only`,
    severity: 'error',
    comment: `${folder}/ may import only types of ${types.join(', ')}`,
    from: { path: `^src/${folder}/` },
    to: { path: anyOf(types), dependencyTypesNot: ['type-only'] },
  }
}

function edgesFor(nodeModule) {
  return layers
    .filter(({ edge }) => edge?.includes(nodeModule))
    .map(({ folder }) => `${folder}/`)
    .join(', ')
}
