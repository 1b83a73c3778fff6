import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'
import { STEP_ERRORS } from '#shared/contract/errors'
import { id, params, time } from '#shared/contract/fields'
import { IMPORT_COLUMNS_MAX, IMPORT_KINDS, IMPORT_STATUSES } from '#shared/imports/import.rules'

/** Field of the import → index of the spreadsheet's column. */
const mapping = z.record(z.string().max(40), z.number().int().min(0).max(IMPORT_COLUMNS_MAX))

const rowError = z.object({
  /** As the spreadsheet counts: its head is row 1. */
  row: z.number().int(),
  field: z.string(),
  label: z.string(),
  value: z.string(),
  message: z.string(),
})

export const importBatch = z.object({
  id,
  kind: z.enum(IMPORT_KINDS),
  status: z.enum(IMPORT_STATUSES),
  fileName: z.string().nullable(),
  at: time,
  by: z.string(),
  rows: z.number().int(),
  columns: z.array(z.object({ index: z.number().int(), head: z.string(), samples: z.array(z.string()) })),
  mapping,
  /** After a check: what would be new, what stands already, and every error by row. */
  report: z
    .object({
      fresh: z.number().int(),
      known: z.number().int(),
      wrong: z.number().int(),
      errors: z.array(rowError),
    })
    .nullable(),
  /** After a run. */
  made: z.number().int(),
  /** After an undo: what stayed, because somebody uses it. */
  kept: z.number().int(),
  availableActions: z.array(z.enum(['check', 'run', 'undo'])),
})

export const uploadImport = endpoint({
  method: 'POST',
  path: '/imports',
  summary: '上传 xlsx 或 csv 表格（字段 file），先看一遍再导入',
  multipart: 'sheet',
  query: z.strictObject({ kind: z.enum(IMPORT_KINDS) }),
  response: importBatch,
  status: 201,
  errors: ['invalid-input', 'forbidden', 'payload-too-large', 'unsupported-media'],
})

export const listImports = endpoint({
  method: 'GET',
  path: '/imports',
  summary: '导入过的表格，新的在前',
  response: z.object({ items: z.array(importBatch) }),
  errors: ['forbidden'],
})

export const getImport = endpoint({
  method: 'GET',
  path: '/imports/:id',
  summary: '一次导入',
  params,
  response: importBatch,
  errors: ['invalid-input', 'not-found'],
})

export const checkImport = endpoint({
  method: 'POST',
  path: '/imports/:id/check',
  summary: '按对应的列试一遍：不写入，逐行列出错误',
  params,
  body: z.strictObject({ mapping }),
  response: importBatch,
  errors: STEP_ERRORS,
})

export const runImport = endpoint({
  method: 'POST',
  path: '/imports/:id/run',
  summary: '导入没有错误的行',
  params,
  body: z.strictObject({}),
  response: importBatch,
  errors: STEP_ERRORS,
})

export const undoImport = endpoint({
  method: 'POST',
  path: '/imports/:id/undo',
  summary: '整批撤回：已经有人用上的留下',
  params,
  body: z.strictObject({}),
  response: importBatch,
  errors: STEP_ERRORS,
})

export type ImportView = z.infer<typeof importBatch>
