/** Guides of own words for the views of a checklist: each holds what one of them must not lose. */
export const guides = {
  whole: `# Hardening Shop

This guide is for those who run Shop.

## Releases

| Product | Channel | Revision | Published |
|---|---|---|---|
| shop | 2.1/stable | 31 | 2026-03-01 |
| shop | 2.1/beta | 33 | 2026-04-01 |

\`\`\`
juju deploy shop --channel 2.1/beta
\`\`\`

## Users

Juju user credentials must be stored securely and rotated every 90 days.
It is essential that Juju users are granted only the minimum permissions.
The Kubernetes user who bootstraps should have full permissions to create, delete and list:

- pods,
- services.

See [Users](https://shop.example.org/users) for more details.

### Roles

## Base

Shop runs on top of Ubuntu 22.04.
Never deploy Shop to a cluster that others use.

## Upgrades

It is important to refresh charms regularly.

## Authentication

See [Login](https://shop.example.org/login) for how people log in.
`,
  empty: '',
  prose: '# Shop\n\nShop sells things.\n\n## Why\n\nPeople buy them.\n',
  rows: '# Shop\n\n| Release | Kubernetes |\n|---|---|\n| 2.1 | 1.32 |\n\n| a | b |\n|---|---|\n| keys | few |\n| [x](y) | [z](y) |\n',
  annotated: `# Shop

## Users

Passwords must be stored securely and rotated. <!-- hardlist: skip="not ours" -->

Shop sells things on the counter. <!-- hardlist: probe=juju/option-is-set charm=istio-pilot option=tls-secret-id -->

<!-- hardlist: strength=must -->
Shop keeps its doors closed.

See [x](y) for more. <!-- hardlist: id=more attestation=true -->
`,
  hostile:
    '# `Shop` | <b>\n\n## ::error::x\n\nYou must `a|b` <!-- no --> keep @everyone and ##[error] out of pods, and never #1.\n',
} as const
