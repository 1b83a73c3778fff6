/** What a spreadsheet can bring, and the columns each knows. */
export const IMPORT_KINDS = ['organisations', 'people'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

export const IMPORT_STATUSES = ['uploaded', 'checked', 'running', 'done', 'undone'] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]

interface Column {
  label: string
  required: boolean
  /** Heads people write for it, or parts of them; the longest that fits decides which field a column is, then the last. */
  heads: readonly string[]
  /** Its words tell whose column it is, so they count before all others: 上级代码 is no code. */
  isFirst?: boolean
}

export const IMPORT_COLUMNS = {
  organisations: {
    code: { label: '代码', required: true, heads: ['代码', '编号', '编码'] },
    name: { label: '名称', required: true, heads: ['名称', '组织', '网格名', '支部名'] },
    kind: { label: '类别', required: true, heads: ['类别', '类型', '级别'] },
    parent: { label: '上级代码', required: false, heads: ['上级', '所属'], isFirst: true },
    phone: { label: '电话', required: false, heads: ['电话', '值班'] },
    deskHours: { label: '办公时间', required: false, heads: ['时间'] },
    buildings: { label: '楼栋', required: false, heads: ['楼栋', '楼', '栋'] },
  },
  people: {
    name: { label: '姓名', required: true, heads: ['姓名', '名字'] },
    phone: { label: '手机', required: false, heads: ['手机', '电话'] },
    building: { label: '楼栋', required: true, heads: ['楼栋', '楼号', '栋'] },
    unit: { label: '单元', required: false, heads: ['单元', '门'] },
    room: { label: '房号', required: true, heads: ['房号', '门牌', '室', '房'] },
    role: { label: '身份', required: false, heads: ['身份', '角色', '职务'] },
    organisation: { label: '任职组织代码', required: false, heads: ['组织', '支部', '网格'] },
  },
} as const satisfies Record<ImportKind, Record<string, Column>>

export const IMPORT_KIND_LABELS: Readonly<Record<ImportKind, string>> = { organisations: '组织', people: '居民和任职' }

export const IMPORT_ROWS_MAX = 20_000
export const IMPORT_COLUMNS_MAX = 200
export const IMPORT_MAX_BYTES = 10 * 1024 * 1024
/** Errors listed one by one; beyond them only their number is told. */
export const IMPORT_ERRORS_MAX = 1_000
/** Days a batch can be undone, and its rows are kept. */
export const IMPORT_UNDO_DAYS = 30

/** The columns of a kind, by field. */
export const columnsOf = (kind: ImportKind): Readonly<Record<string, Column>> => IMPORT_COLUMNS[kind]
