import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { rules } from './architecture-rules.mjs'

/** Checks the imports below `src/` of a folder against the table of layers. Seeing no module is a failure too. */
export async function checkArchitecture(folder) {
  const { output } = await cruise(
    ['src'],
    {
      baseDir: folder,
      ruleSet: { forbidden: rules },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: 'node_modules' },
    },
    { extensions: ['.ts', '.js'] },
    { tsConfig: extractTSConfig(fileURLToPath(new URL('../tsconfig.json', import.meta.url))) },
  )
  const { summary } = output
  const seen = output.modules.filter(({ source }) => source.startsWith('src/')).length
  const violations = summary.violations.map(({ rule, from, to }) => {
    const comment = rules.find(({ name }) => name === rule.name)?.comment
    return `${rule.name}: ${from} -> ${to} (${comment})`
  })
  return {
    seen,
    violations: seen === 0 ? ['the check saw no module: is typescript one that it understands?'] : violations,
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { seen, violations } = await checkArchitecture(process.cwd())
  for (const violation of violations) console.error(violation)
  console.log(`architecture: ${seen} modules, ${violations.length} violations`)
  process.exitCode = violations.length > 0 ? 1 : 0
}
