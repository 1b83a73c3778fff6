import { Types } from 'mongoose'
import { readConfig } from '../server/config'
import { connect, disconnect } from '../server/db/connection'
import { inTransaction } from '../server/db/with-transaction'
import { grantPost } from '../server/modules/organisations/grant-post'
import { findOrganisation, openOrganisations } from '../server/modules/organisations/find-organisation'
import { findPerson, newestPeople } from '../server/modules/people/find-people'
import { startCatalogue } from '../server/modules/services/start-catalogue'
import { ROLES, type Role } from '#shared/organisations/roles'

/** `npm run post:grant -- <person> <role> <organisation code>`; without arguments it lists whom, what and where. */
const [person, role, code] = process.argv.slice(2)
const config = readConfig(process.env)
if (!config.MONGODB_URI) throw new Error('缺少 MONGODB_URI')
await connect(config.MONGODB_URI, config.MONGODB_DB)
try {
  if (person && role && code) await grant(person, role, code)
  else await list()
} finally {
  await disconnect()
}

async function grant(personId: string, name: string, at: string) {
  const organisation = await findOrganisation(at)
  const found = Types.ObjectId.isValid(personId) ? await findPerson(new Types.ObjectId(personId)) : null
  if (!organisation || !found || !ROLES.includes(name as Role))
    throw new Error('没有这个人、这个任职或这个组织，不带参数运行可看清单')
  await inTransaction(null, (tx) =>
    grantPost(
      {
        communityId: organisation.communityId,
        personId: found._id,
        organisationId: organisation._id,
        role: name as Role,
      },
      tx,
    ),
  )
  if (name === 'community-secretary') await startCatalogue(organisation.communityId, found._id)
  console.log(`已任职：${found.name}，${organisation.name}，${name}`)
}

async function list() {
  console.log('用法：npm run post:grant -- <人的编号> <任职> <组织代码>\n\n最近登录的人：')
  for (const one of await newestPeople())
    console.log(`  ${one._id.toHexString()}  ${one.name}  ${one.createdAt.toISOString()}`)
  console.log('\n组织：')
  for (const one of await openOrganisations()) console.log(`  ${one.code}  ${one.name}`)
  console.log(`\n任职：${ROLES.join(' ')}`)
}
