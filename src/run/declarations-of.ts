import type { Declaration, DeclaredProbe } from '../binding/binding.ts'
import { annotationKeys } from '../checklist/annotations/check-key.ts'
import type { GuideDeclaration } from '../checklist/annotations/guide-declaration.ts'
import type { Checklist } from '../checklist/checklist.ts'
import type { RequirementSetting, Settings } from '../settings/settings.ts'

/** What is declared of the requirements of a guide, by id: in its annotations, and over them key by key in the settings. */
export function declarationsOf(
  { declarations }: Checklist,
  { requirements }: Settings,
): ReadonlyMap<string, Declaration> {
  const ids = new Set([...declarations.keys(), ...requirements.keys()])
  return new Map([...ids].map(id => [id, merged(ofGuide(declarations.get(id)), ofSettings(requirements.get(id)))]))
}

function merged(guide: Declaration, settings: Declaration): Declaration {
  const given = Object.entries(settings).filter(([, value]) => value !== undefined)
  return { ...guide, ...Object.fromEntries(given) }
}

function ofGuide(declaration: GuideDeclaration | undefined): Declaration {
  const { skip, attestation, probes } = declaration ?? {}
  return { skip, attestation, probes: probes?.map(probe => ({ ...probe, keys: annotationKeys })) }
}

function ofSettings(setting: RequirementSetting | undefined): Declaration {
  const { severity, strength, topic, parameters, skip, attestation, probes } = setting ?? {}
  return {
    severity,
    strength,
    topic,
    parameters,
    skip,
    attestation: attestation === undefined ? undefined : attestation !== false,
    probes: probes?.map(({ id, ...parameters }): DeclaredProbe => ({ id, parameters, keys: ['id'] })),
  }
}
