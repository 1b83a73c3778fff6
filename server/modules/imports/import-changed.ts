import type { ImportStatus } from '#shared/imports/import.rules'
import { AppError } from '../../http/app-error'

/** 409 in the words of an import. */
export const importChanged = (status: ImportStatus): AppError =>
  new AppError('status-changed', { status }, '这次导入的状态已变化，或已过期，请刷新')
