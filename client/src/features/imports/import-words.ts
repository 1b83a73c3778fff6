import {
  IMPORT_COLUMNS,
  IMPORT_ERRORS_MAX,
  IMPORT_KIND_LABELS,
  type ImportKind,
  type ImportStatus,
} from '#shared/imports/import.rules'
import type { ImportView } from '#shared/imports/import.contract'

export const IMPORT_STATUS_LABELS: Readonly<Record<ImportStatus, string>> = {
  uploaded: '等对列',
  checked: '试过了，还没导',
  running: '正在导入',
  done: '导好了',
  undone: '已撤回',
}

interface ColumnField {
  field: string
  label: string
  required: boolean
}

/** The fields of a kind in the order the desk asks for them. */
export const fieldsOf = (kind: ImportKind): ColumnField[] =>
  Object.entries(IMPORT_COLUMNS[kind]).map(([field, { label, required }]) => ({ field, label, required }))

/** The required fields no column stands for yet. */
export const missingFields = ({ kind }: Pick<ImportView, 'kind'>, mapping: ImportView['mapping']): string[] =>
  fieldsOf(kind)
    .filter(({ field, required }) => required && mapping[field] === undefined)
    .map(({ label }) => label)

/** How each column is to be filled in, for whoever writes the spreadsheet. */
export const COLUMN_HINTS: Readonly<Record<ImportKind, Readonly<Record<string, string>>>> = {
  organisations: {
    code: '字母、数字和横线，不重复，如 H1-2',
    name: '如 河畔一支部',
    kind: '社区、党支部、网格、中心户、物业、业委会、部门、单位党支部',
    parent: '上一级的代码，社区下面的支部写社区的代码',
    phone: '值班电话',
    deskHours: '如 周一到周五 9:00 到 17:00',
    buildings: '网格管的楼，用顿号隔开，如 1栋、2栋',
  },
  people: {
    name: '居民的姓名',
    phone: '11 位手机号，没有就空着',
    building: '如 3栋，或 河畔小区3栋',
    unit: '数字，没有单元就空着',
    room: '如 402',
    role: '党员、网格员、支部书记……不写就是居民',
    organisation: '任职的组织的代码，居民不用写',
  },
}

/** What this batch says now, in one sentence. */
export const importSentence = ({ kind, status, rows, report, made, kept }: ImportView): string => {
  const what = IMPORT_KIND_LABELS[kind]
  if (status === 'uploaded') return `${what}表 ${rows} 行，看看列对不对`
  if (status === 'checked' && report) {
    if (report.fresh === 0) return report.wrong > 0 ? `${report.wrong} 行有错，改好再传` : '都已经有了，不用再导'
    return report.wrong > 0 ? `${report.fresh} 行能导，${report.wrong} 行有错` : `${report.fresh} 行都能导`
  }
  if (status === 'running') return `正在导入，已写 ${made} 行`
  if (status === 'undone') return kept > 0 ? `撤回了，${kept} 个已有人用上，留下了` : '整批撤回了'
  return `导好了，新增 ${made} 行`
}

/** The errors listed are not all of them. */
export const moreErrors = (report: NonNullable<ImportView['report']>): string | null =>
  report.errors.length >= IMPORT_ERRORS_MAX ? `只列前 ${IMPORT_ERRORS_MAX} 处，改好再试会列出后面的` : null
