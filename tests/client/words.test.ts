import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { ERRORS } from '#shared/contract/errors'

/** One word for one thing: what we do not say, and what we say instead. */
const NOT_OUR_WORDS: readonly (readonly [RegExp, string])[] = [
  [/工单|任务单|报事/, '订单'],
  [/接受(订单|任务)|领单|抢答|认领/, '接单'],
  [/^完成$|完成(订单|任务|办理)|已完成|结单/, '办结'],
  [/关闭订单|结束订单|归档/, '闭环'],
  [/用户|客户|业主(?!委员会)/, '居民'],
  [/会员|义工|社工/, '党员、志愿者'],
  [/积分(商城|银行|账户)|银行账户/, '道德银行'],
  [/(?<!给人)打分|评分|点评/, '评价'],
  [/撤单|撤销/, '取消、撤回'],
  [/分配|指派给|分派/, '派单'],
  [/重做|重修/, '返工'],
  [/预警|红牌|黄牌/, '亮灯'],
  [/拒单|拒绝/, '不接、不予受理、不通过'],
  [/审批|批准/, '审核、通过'],
  [/点击|单击/, '点'],
  [/你/, '您'],
]
/** Props whose value is read on the screen or read aloud. */
const SHOWN =
  /^(title|sub|label|placeholder|words|alt|hint|note|eyebrow|more|caption|head|desc|submit|done|aria-label)$/
const HAN = /\p{Script=Han}/u
const LATIN = /[A-Za-z]{2,}/

interface Said {
  file: string
  text: string
  isShown: boolean
}

const under = (place: string) =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('packages/dev/'))
    .map((name) => path.join(place, name))

const propertyOf = (node: ts.Node): string => {
  const { parent } = node
  if (ts.isPropertyAssignment(parent) || ts.isJsxAttribute(parent)) return parent.name.getText()
  if (ts.isJsxExpression(parent) || ts.isConditionalExpression(parent)) return propertyOf(parent)
  return ''
}

const saidIn = (file: string): Said[] => {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, kind)
  const said: Said[] = []
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return
    // A contract's summary is for who reads the API.
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'summary' && file.endsWith('.contract.ts')) return
    if (ts.isJsxText(node) && node.text.trim()) said.push({ file, text: node.text.trim(), isShown: true })
    // A selector starts with a bracket.
    else if (ts.isStringLiteralLike(node) && !node.text.startsWith('[')) {
      const isShown = SHOWN.test(propertyOf(node)) && file.endsWith('x')
      said.push({ file, text: node.text, isShown })
    } else if (ts.isTemplateExpression(node)) {
      const text = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' ')
      said.push({ file, text, isShown: SHOWN.test(propertyOf(node)) })
    }
    ts.forEachChild(node, look)
  }
  look(source)
  return said
}

const SAID = [...under('client/src'), ...under('shared')].flatMap(saidIn)
const CHINESE = SAID.filter(({ text }) => HAN.test(text))
const told = (found: Said[]) => found.map(({ file, text }) => `${file}: ${text}`)

describe('the words', () => {
  it('are many', () => expect(CHINESE.length).toBeGreaterThan(400))

  it.each(NOT_OUR_WORDS)('say nothing like %s, but %s', (wrong) => {
    expect(told(CHINESE.filter(({ text }) => wrong.test(text)))).toEqual([])
  })

  it('do not shout', () => expect(told(CHINESE.filter(({ text }) => /[!！]/.test(text)))).toEqual([]))

  it('hold no English and no code', () => {
    const shown = SAID.filter(({ text, isShown }) => isShown || HAN.test(text))
    expect(told(shown.filter(({ text }) => LATIN.test(text)))).toEqual([])
  })

  it('mark no half-width comma, colon or bracket between Chinese words', () => {
    expect(told(CHINESE.filter(({ text }) => /\p{Script=Han}[,;:?()]|[,;:?()]\p{Script=Han}/u.test(text)))).toEqual([])
  })
})

describe('an error', () => {
  const NEXT = /请(?!求)|再试|换一|改正|刷新|返回|稍候|联系/

  it.each(Object.entries(ERRORS))('%s says what to do', (_, { message }) => expect(message).toMatch(NEXT))
})
