import { z } from 'zod'

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '一组内容',
}

/** What a form is told when its schema has no sentence of its own: plain Chinese, no type names. */
const wordsOf = (issue: z.core.$ZodRawIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '这一项没有填' : `这里应填${KINDS[issue.expected] ?? '别的内容'}`
    case 'too_big':
      return issue.origin === 'number' ? `不能大于 ${issue.maximum}` : `最多 ${issue.maximum} 个`
    case 'too_small':
      return issue.origin === 'number' ? `不能小于 ${issue.minimum}` : `最少 ${issue.minimum} 个`
    case 'invalid_value':
      return '没有这个选项'
    case 'unrecognized_keys':
      return '有不认识的内容'
    default:
      return '格式不对'
  }
}

/** Gives every schema these sentences where it has none. */
export const speakChinese = () => z.config({ customError: wordsOf })
