/** What a directive does with its content. All that are not named are entered, and what stands on their line names something. */
type DirectiveKind = 'prose' | 'change' | 'named' | 'tab' | 'code' | 'silent' | 'list-table' | 'csv-table'

/** Sources: the lists of directives of Docutils and Sphinx, and of the extensions that Canonical's documentation uses. */
const kinds: readonly (readonly [kind: DirectiveKind, names: string])[] = [
  [
    'prose',
    'note caution warning important tip hint attention danger error seealso tabs tab-set rubric centered epigraph highlights pull-quote compound glossary hlist',
  ],
  ['change', 'versionadded versionchanged versionremoved deprecated'],
  ['tab', 'tab group-tab tab-item dropdown'],
  [
    'code',
    'code code-block code-cell code-tab sourcecode parsed-literal terminal prompt console testcode testoutput doctest ipython',
  ],
  [
    'silent',
    'toctree contents image figure raw include literalinclude meta index highlight math youtube video mermaid graphviz plantuml uml digraph graph role default-role sectnum section-numbering header footer target-notes tabularcolumns currentmodule module sectionauthor codeauthor todo todolist bibliography filtered-toc date title unicode',
  ],
  ['list-table', 'list-table'],
  ['csv-table', 'csv-table'],
]

const kindOf = new Map(kinds.flatMap(([kind, names]) => names.split(' ').map(name => [name, kind] as const)))

export function directiveKind(name: string): DirectiveKind {
  return kindOf.get(name.toLowerCase()) ?? 'named'
}
