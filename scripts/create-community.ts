import { readFileSync } from 'node:fs'
import { readConfig } from '../server/config'
import { connect, disconnect } from '../server/db/connection'
import { communityPlan, createCommunity } from '../server/modules/organisations/create-community'
import { startCatalogue } from '../server/modules/services/start-catalogue'

/** `npm run community:create -- plan.json`: a community with its branches, grids and a first catalogue. Safe to run again. */
const file = process.argv[2]
if (!file) {
  console.error('用法：npm run community:create -- docs/community.example.json')
  process.exit(1)
}
const plan = communityPlan.parse(JSON.parse(readFileSync(file, 'utf8')))
const config = readConfig(process.env)
if (!config.MONGODB_URI) throw new Error('缺少 MONGODB_URI')
await connect(config.MONGODB_URI, config.MONGODB_DB)
const id = await createCommunity(plan)
await startCatalogue(id, null)
console.log(`${plan.name} 已就绪。第一位书记用微信登录后，运行 npm run post:grant 给予任职。`)
await disconnect()
