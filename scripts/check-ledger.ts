import { connect, disconnect } from '../server/db/connection'
import { auditLedger } from '../server/modules/points/audit-ledger'

/** Recomputes the points ledger of `MONGODB_URI` from its entries; leaves with 1 when anything does not hold. */
const uri = process.env.MONGODB_URI
if (!uri) {
  console.error('缺少 MONGODB_URI')
  process.exit(1)
}
await connect(uri, process.env.MONGODB_DB)
const { entries, accounts, circulation, faults } = await auditLedger()
await disconnect()
for (const fault of faults) console.error(fault)
console.log(`${entries} 笔流水，${accounts} 个账户，流通 ${circulation} 分，${faults.length} 处不符`)
process.exit(faults.length > 0 ? 1 : 0)
