import { codePoints, cutPoints } from '#shared/text/code-points'
import { DESCRIPTION_MAX } from '#shared/orders/order.rules'

const FIRST = '\u{1F56F}\uFE0F楼道灯𠮷坏了<script>window.harmed=1</script>，三楼到五楼全黑\u{1F475}\u{1F3FD}看不见'
const REST = [
  '<img src=x onerror="window.harmed=1"> &amp; &lt;b&gt; {{i.v}} ${harm} %00 \\u0041',
  '\t制表\t符',
  'שלום עולם، مرحبا بالجميع \u202Eתומל\u202C',
  '零\u200B宽\u200D字\u2060符\uFEFF，e\u0301 与 é',
  '👨‍👩‍👧‍👦 🇨🇳 𝒜 𠮷𠮷',
  '   前后有空格   ',
  '',
  '“引号”‘单’ \'"`',
]
const FILLING = '灯不亮，请来看看𠮷🙏'

/** Exactly 2,000 code points of what may go wrong, its lines parted by `end`. */
export const hardText = (end: '\n' | '\r\n'): string => {
  const head = [FIRST, ...REST, ''].join(end)
  const text = cutPoints(head + FILLING.repeat(DESCRIPTION_MAX), DESCRIPTION_MAX - 1) + '完'
  if (codePoints(text) !== DESCRIPTION_MAX) throw new Error('not as long as meant')
  return text
}

/** What lists show of it: written by hand from the rule, the first 23 code points and an ellipsis. */
export const HARD_SUMMARY = `${Array.from(FIRST).slice(0, 23).join('')}…`
