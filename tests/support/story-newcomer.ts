import { Organisations } from '../../server/modules/organisations/organisation.model'
import { makeCommunity, type TestCommunity } from './builders'

/** Two communities stand here, so that a newcomer has to say which is theirs; the first has a poster's code. */
export const makeTwoCommunities = async (): Promise<TestCommunity> => {
  const [riverside, hillside] = [await makeCommunity(), await makeCommunity()]
  await Organisations.updateOne({ _id: riverside.id }, { $set: { name: '河畔社区', code: 'HEPAN' } })
  await Organisations.updateOne({ _id: hillside.id }, { $set: { name: '山脚社区', code: 'SHANJIAO' } })
  return riverside
}
