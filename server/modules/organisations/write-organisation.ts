import { mongo } from 'mongoose'
import type { OrganisationKind } from '#shared/organisations/organisation.rules'
import { isDuplicate } from '../../db/with-transaction'
import { invalid } from '../../http/app-error'

const NO_GEO_KEYS = 16755

/** 400 for buildings where nobody could look for them; the same building twice is once. */
export const buildingsFor = (kind: OrganisationKind, buildings: readonly string[]): string[] => {
  if (kind !== 'grid' && buildings.length > 0) throw invalid('buildings', '只有网格填楼栋')
  return [...new Set(buildings)]
}

/** Runs a write of an organisation; what the indexes refuse is the reader's to mend: 400 with the field. */
export const writing = async <T>(write: () => Promise<T>): Promise<T> => {
  try {
    return await write()
  } catch (error) {
    if (isDuplicate(error, 'code')) throw invalid('code', '这个代码已有组织在用，请换一个')
    if (error instanceof mongo.MongoServerError && error.code === NO_GEO_KEYS)
      throw invalid('area', '这个边界画不成一块地方，请重新画')
    throw error
  }
}
