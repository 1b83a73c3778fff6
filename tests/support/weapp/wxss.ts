import fs from 'node:fs'
import path from 'node:path'
import postcss, { type Rule } from 'postcss'
import { BUILTIN_TAGS } from './builtin-tags'

/** A style rule that shows or hides: all a test without layout needs to know of WXSS. */
export interface HidingRule {
  selector: string
  property: 'display' | 'visibility'
  value: string
  weight: number
}

const tag = new RegExp(`(^|[\\s>+~,(])(${BUILTIN_TAGS.join('|')})(?=[\\s.:#\\[>+~,)]|$)`, 'g')
const STATEFUL = /::|:(before|after|active|hover|focus)/

function specificity(selector: string): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0
  return (
    count(/#[\w-]+/g) * 10_000 + count(/\.[\w-]+|\[[^\]]+\]|:(?!not)[\w-]+/g) * 100 + count(/(^|[\s>+~])[a-z][\w-]*/g)
  )
}

/** Reads the hiding rules of a WXSS file and its imports. Rules inside @media are left out: tests have no viewport. */
export function hidingRules(root: string, file: string, seen = new Set<string>()): HidingRule[] {
  if (seen.has(file) || !fs.existsSync(file)) return []
  seen.add(file)
  const sheet = postcss.parse(fs.readFileSync(file, 'utf8'), { from: file })
  const rules: HidingRule[] = []
  sheet.walkAtRules('import', (rule) => {
    const target = /["']([^"']+)["']/.exec(rule.params)?.[1]
    if (!target) return
    const imported = target.startsWith('/') ? path.join(root, target) : path.resolve(path.dirname(file), target)
    rules.push(...hidingRules(root, imported, seen))
  })
  sheet.walkDecls(/^(display|visibility)$/, (decl) => {
    const rule = decl.parent as Rule
    if (rule.type !== 'rule' || rule.parent?.type !== 'root') return
    for (const selector of rule.selectors.filter((s) => !STATEFUL.test(s))) {
      rules.push({
        selector: selector.replace(tag, '$1wx-$2'),
        property: decl.prop as HidingRule['property'],
        value: decl.value,
        weight: specificity(selector) + (decl.important ? 1_000_000 : 0),
      })
    }
  })
  return rules
}
