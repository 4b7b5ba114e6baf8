/** What the content of a role is: a link to another text, code as it is written, the name of something, or words. */
type RoleKind = 'link' | 'code' | 'name' | 'words'

const linking = /^(?:ref|doc|numref|any|term|download|external.*|[a-z]+:(?:ref|doc|term))$/
const literal = /^(?:literal|code|command|file|samp|program|regexp|mimetype)$/
const naming =
  /^(?:option|envvar|confval|(?:py:|c:|cpp:|js:)?(?:class|func|meth|mod|attr|exc|data|obj|const|member|type|macro))$/

/** Sources: the roles of Docutils and Sphinx. The content of roles that are not known is words. */
export function roleKind(name: string): RoleKind {
  if (linking.test(name)) return 'link'
  if (literal.test(name)) return 'code'
  return naming.test(name) ? 'name' : 'words'
}
