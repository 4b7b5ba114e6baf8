import { join } from 'node:path'
import { build } from 'esbuild'
import { writeTerraformSample } from './terraform-sample.mjs'

/** An inventory of 400 Terraform files against listing, reading and parsing their structure. */
export async function benchTerraform(out, compare) {
  const bare = join(out, 'bare-terraform.mjs')
  await build({
    entryPoints: ['scripts/bare-terraform.mjs'],
    outfile: bare,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
  })
  const root = join(out, 'terraform')
  const files = writeTerraformSample(root)
  return compare(
    `inventory of ${files} Terraform files against a bare process`,
    ['dist/cli.js', 'inventory', root],
    [bare, root],
    1.5,
  )
}
