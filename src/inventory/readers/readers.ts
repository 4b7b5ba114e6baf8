import { bundle } from './bundle/bundle.ts'
import { charm } from './charm/charm.ts'
import type { Reader } from './reader.ts'
import { terraform } from './terraform/terraform.ts'
import { terraformJson } from './terraform-json/terraform-json.ts'

/** Every reader; one folder each beside this file. */
export const readers: readonly Reader[] = [bundle, charm, terraform, terraformJson]
