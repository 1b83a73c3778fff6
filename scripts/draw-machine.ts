import { readFileSync, writeFileSync } from 'node:fs'
import { machineDiagram } from './lib/machine-diagram'

/** Writes the order's diagram into both READMEs, between the fences of their one mermaid block. */
for (const file of ['README.md', 'README.en.md']) {
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace(/```mermaid\n[\s\S]*?```/, `\`\`\`mermaid\n${machineDiagram()}\n\`\`\``))
}
