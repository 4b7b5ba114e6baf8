import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deploymentFiles } from './inventory-texts.mjs'

/** A repository of 300 files of every format that says something about a deployment. */
export function writeInventorySample(root) {
  const write = createWrite(root)
  for (let part = 0; write.count() < 300; part++)
    for (const [path, text] of Object.entries(deploymentFiles(part))) if (write.count() < 300) write(path, text)
  execFileSync('git', ['init', '--quiet'], { cwd: root })
  execFileSync('git', ['add', '--all'], { cwd: root })
  return write.count()
}

/**
 * A large tree outside of git: sources of many kinds, which say nothing about a deployment, and some hundreds of files
 * that do.
 */
export function writeLargeTree(root, files) {
  const write = createWrite(root)
  for (let part = 0; write.count() < 240; part++)
    for (const [path, text] of Object.entries(deploymentFiles(part))) write(`deployments/${path}`, text)
  for (let number = 0; write.count() < files; number++) {
    const [ending, text] = sources[number % sources.length]
    write(
      `src/part-${Math.floor(number / 2000)}/area-${Math.floor(number / 40) % 50}/module-${number}.${ending}`,
      text(number),
    )
  }
  return write.count()
}

function createWrite(root) {
  const folders = new Set()
  let count = 0
  const write = (path, text) => {
    const folder = dirname(join(root, path))
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    writeFileSync(join(root, path), text)
    count += 1
  }
  write.count = () => count
  return write
}

const repeated = (times, line) => Array.from({ length: times }, (_, index) => line(index)).join('\n')

/** Endings and texts, as often as they are in repositories of several languages. */
const sources = [
  ['ts', n => repeated(20, i => `export const value${i} = (input: number): number => input * ${n + i}`)],
  [
    'ts',
    n =>
      `import { join } from 'node:path'\n\n${repeated(25, i => `function step${i}() {\n  return join('a', '${n}')\n}`)}`,
  ],
  ['js', n => repeated(30, i => `exports.item${i} = function (a, b) { return a + b + ${n} }`)],
  ['go', n => `package part${n % 40}\n\n${repeated(20, i => `func Step${i}(in int) int {\n\treturn in + ${n}\n}\n`)}`],
  [
    'go',
    n => `package part${n % 40}\n\n${repeated(20, i => `type Kind${i} struct {\n\tName string\n\tSize int\n}\n`)}`,
  ],
  [
    'py',
    n =>
      `"""Part ${n}."""\n\nimport json\n\n${repeated(18, i => `def step_${i}(value):\n    return json.dumps({"value": value, "n": ${n}})\n`)}`,
  ],
  ['py', n => `class Part${n}:\n${repeated(20, i => `    def run_${i}(self):\n        return self.size * ${i}\n`)}`],
  ['rs', n => repeated(25, i => `pub fn step_${i}(input: u64) -> u64 { input + ${n} }`)],
  [
    'java',
    n => `package a.b;\n\nclass Part${n} {\n${repeated(20, i => `  int step${i}(int a) { return a + ${n}; }`)}\n}\n`,
  ],
  ['c', n => `#include <stdio.h>\n\n${repeated(20, i => `static int step_${i}(int a)\n{\n\treturn a + ${n};\n}\n`)}`],
  ['h', n => repeated(30, i => `int step_${n}_${i}(int a);`)],
  ['css', n => repeated(30, i => `.part-${n}-${i} { margin: ${i}px; }`)],
  ['html', n => `<!doctype html>\n<title>${n}</title>\n${repeated(20, i => `<p class="a">Paragraph ${i}</p>`)}`],
  [
    'json',
    n => JSON.stringify({ name: `part-${n}`, items: Array.from({ length: 30 }, (_, i) => ({ id: i, size: n })) }),
  ],
  ['svg', n => `<svg xmlns="http://www.w3.org/2000/svg">${repeated(20, i => `<path d="M${i} ${n}L3 4"/>`)}</svg>`],
  ['txt', n => repeated(20, i => `Line ${i} of part ${n} of what people wrote down.`)],
  ['md', n => `# Part ${n}\n\n${repeated(15, i => `Paragraph ${i} tells how the part is built and why.\n`)}`],
  ['yaml', n => `title: part ${n}\nentries:\n${repeated(20, i => `- id: ${i}\n  label: entry ${i}`)}\n`],
  ['proto', n => `syntax = "proto3";\n${repeated(20, i => `message Part${i} { string name = ${(n % 9) + 1}; }`)}`],
  ['sh', n => `#!/bin/sh\nset -e\n${repeated(15, i => `echo "step ${i} of ${n}"`)}\n`],
]
