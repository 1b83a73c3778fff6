import { takeStill } from './claim-batch'
import { writeRows } from './write-rows'

/** Goes on with a run whose server was lost in the middle; one server at a time takes it. Answers whether more may wait. For the jobs. */
export const finishImports = async (isStopping: () => boolean = () => false): Promise<boolean> => {
  const batch = await takeStill()
  if (batch) await writeRows(batch, isStopping)
  return batch !== null
}
