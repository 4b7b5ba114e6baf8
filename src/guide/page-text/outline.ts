/**
 * The outline that security guides of charms share, by the depth of its headings (1 is the title). Source: the security pages
 * of the documentation of Charmed Kubeflow, Kafka, MySQL, PostgreSQL, MongoDB, OpenSearch and Spark, 2024 and 2025.
 */
export const outline: ReadonlyMap<string, number> = new Map([
  ['environment', 2],
  ['cloud', 3],
  ['kubernetes', 3],
  ['juju', 3],
  ['cloud credentials', 4],
  ['juju users', 4],
  ['applications', 2],
  ['base images', 3],
  ['operating system', 3],
  ['security upgrades', 3],
  ['encryption', 3],
  ['authentication', 3],
  ['authorisation', 3],
  ['authorization', 3],
  ['cryptography', 3],
  ['monitoring and auditing', 3],
  ['additional resources', 2],
])

/** With fewer, a heading that has the same words may stand anywhere. */
export const fewestOfOutline = 4
