import { bundle } from './bundle/bundle.ts'
import { charm } from './charm/charm.ts'
import type { Format } from './reader.ts'
import { terraform } from './terraform/terraform.ts'
import { terraformJson } from './terraform-json/terraform-json.ts'

/** Every format; one folder each beside this file. */
export const formats: readonly Format[] = [bundle, charm, terraform, terraformJson]
