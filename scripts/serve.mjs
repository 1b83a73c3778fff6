// Production. Plain JavaScript: it runs where only the production dependencies are installed and dist was built before.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

process.chdir(new URL('..', import.meta.url).pathname)
process.env.NODE_ENV = 'production' // the demo refuses to run with it
if (!process.env.MONGODB_URI) {
  console.error(
    '缺少 MONGODB_URI：生产环境需要一个真正的 MongoDB 副本集，例如 mongodb://db1,db2,db3/red-order?replicaSet=rs0',
  )
  process.exit(1)
}
const built = { 'build:h5': 'client/dist/h5/index.html', 'build:server': 'dist/server/main.js' }
for (const [script, file] of Object.entries(built)) {
  if (existsSync(file)) continue
  const { status } = spawnSync('npm', ['run', script], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
await import('../dist/server/main.js')
