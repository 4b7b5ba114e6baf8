import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The lists of an inventory that hold a kind of labelled fact. */
const lists = {
  relation: ['relations'],
  offer: ['offers'],
  grant: ['grants'],
  credential: ['credentials'],
  version: ['versions'],
  module: ['modules'],
  gate: ['gates'],
  object: ['objects'],
  rbac: ['roles', 'bindings'],
  'workflow-schedule': ['schedules'],
  updater: ['updaters'],
}
const floating = new Set(['branch', 'none'])

/**
 * What labels say of a repository and an inventory does not, or says otherwise: facts at their line, and the value of a
 * channel of Terraform in each deployment. Also facts that no label knows.
 */
export function factMismatches(corpus, out, repository) {
  const inventory = JSON.parse(readFileSync(join(out, `${repository}.json`), 'utf8'))
  return [...labelMismatches(corpus, inventory, repository), ...instanceMismatches(corpus, inventory, repository)]
}

const isTerraform = ({ file }) => /\.(?:tf|tfvars)(?:\.json)?$/.test(file)
const at = ({ file, line }) => `${file}:${line}`

function labelMismatches(corpus, inventory, repository) {
  const path = join(corpus, 'labels', 'facts', `${repository}.json`)
  if (!existsSync(path)) return []
  const labels = JSON.parse(readFileSync(path, 'utf8')).filter(label => lists[label.kind])
  const missed = labels.flatMap(label => {
    const found = lists[label.kind].flatMap(list => inventory[list].filter(fact => at(fact) === at(label)))
    const isWanted = (label.kind !== 'credential' || label.literal) && label.active !== false
    if (found.length > 0 !== isWanted) return [`${label.kind} ${at(label)} ${label.note}`]
    return found.every(fact => agrees(label, fact)) ? [] : [`${label.kind} ${at(label)} is told otherwise`]
  })
  const known = new Set(labels.map(label => `${label.kind} ${at(label)}`))
  const others = Object.entries(lists)
    .filter(([kind]) => kind !== 'object')
    .flatMap(([kind, names]) =>
      names.flatMap(list =>
        inventory[list]
          .filter(fact => kind !== 'gate' || isTerraform(fact))
          .flatMap(fact => (known.has(`${kind} ${at(fact)}`) ? [] : [`${kind} ${at(fact)} is no fact`])),
      ),
    )
  return [...missed, ...others]
}

function agrees(label, fact) {
  switch (label.kind) {
    case 'module':
      return floating.has(fact.class) === label.floating && (label.local || fact.ref === label.ref)
    case 'version':
      return fact.subject === label.subject
    case 'gate':
      return label.default === undefined || fact.default === String(label.default)
    default:
      return true
  }
}

/** A label names the call that leads to an instance: its folder is the root module. */
function instanceMismatches(corpus, { pins }, repository) {
  const { entries } = JSON.parse(readFileSync(join(corpus, 'labels', 'pins', `${repository}.json`), 'utf8'))
  return entries.filter(isTerraform).flatMap(entry =>
    (entry.instances ?? []).flatMap(instance => {
      const [call] = instance.via.split(' > ')
      const root = call.slice(0, call.lastIndexOf('/'))
      const found = pins.some(
        pin =>
          at(pin) === at(entry) &&
          pin.deployment === root &&
          pin.resolved === instance.channel &&
          (!instance.application || (pin.application === instance.application && pin.revision === instance.revision)),
      )
      return found ? [] : [`${at(entry)} as ${instance.channel} by ${instance.via}`]
    }),
  )
}
