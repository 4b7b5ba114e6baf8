import type { Gate } from '../../../../facts/gate.ts'
import type { Expression, Span } from '../../../../hcl/syntax.ts'
import type { TerraformFile } from '../../../readers/terraform-file.ts'
import type { Declared, DeclaredAttribute } from '../declared.ts'
import { evaluate, originAt } from '../evaluate.ts'
import type { Evaluated } from '../evaluated.ts'
import type { ModuleInstance } from '../module-instance.ts'
import { spend, tooMuch } from '../work.ts'

/** A block of a module instance that states something in a deployment, for one of its instances. */
export interface Stating {
  readonly instance: ModuleInstance
  readonly deployment: string
  readonly declared: Declared
  readonly bindings: ReadonlyMap<string, Evaluated>
  /** Unique in the deployment. */
  readonly address: string
  readonly gate?: Gate
}

/** An expression where it is used, and what it comes to there. */
export interface Use {
  readonly file: TerraformFile
  readonly span: Span
  readonly expression: Expression
  readonly value: Evaluated
}

/** What an argument of a block comes to. */
export function useOf({ instance, bindings }: Stating, attribute: DeclaredAttribute | undefined): Use | undefined {
  if (!attribute) return undefined
  const expression = attribute.expression()
  const scope = instance.scope(attribute.file, bindings)
  const value = evaluate(expression, scope)
  const isWithin = spend(scope.work, sizeOf(value) * perEntry)
  const held = isWithin ? value : tooMuch(originAt(attribute.value, scope))
  return { file: attribute.file, span: attribute.value, expression, value: held }
}

/** What it takes to state an entry of a map or list, which is searched for secrets. */
const perEntry = 5

const sizeOf = (value: Evaluated): number =>
  value.kind === 'map' ? value.entries.size : value.kind === 'list' ? value.items.length : 0

/** The first of the arguments that is there. */
export function argument(stating: Stating, ...names: readonly string[]): Use | undefined {
  const name = names.find(each => stating.declared.attributes.has(each))
  return name === undefined ? undefined : useOf(stating, stating.declared.attributes.get(name))
}
