// Production. Plain JavaScript: it also runs where only the production dependencies are installed and dist was built before.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const leave = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
process.env.NODE_ENV = 'production' // the demo refuses to run with it
if (!process.env.MONGODB_URI)
  leave('缺少 MONGODB_URI：生产环境需要一个真正的 MongoDB 副本集，例如 mongodb://db1,db2,db3/red-order?replicaSet=rs0')
if (existsSync('node_modules/tsx')) {
  const build = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build-stale.ts'], { stdio: 'inherit' })
  if (build.status !== 0) leave('构建没有成功')
} else if (!existsSync('dist/server/main.js') || !existsSync('client/dist/h5/index.html'))
  leave('还没有构建：先在装齐依赖的地方运行 npm run build，再把 dist 和 client/dist 带来')
await import('../dist/server/main.js')
