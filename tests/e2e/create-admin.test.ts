import { TOTP } from 'otpauth'
import type { RunningServer } from '../../server/start'
import { killAll, run, type Run } from '../support/commands'
import { ask, startTestServer } from '../support/server'
import { testDatabase } from '../support/test-database'
import { until } from '../support/until'

const LABEL = 'create-admin'
const PASSWORD = '山高水长 river 2026'

describe('npm run admin:create at a terminal', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startTestServer(LABEL)
  })
  afterEach(killAll)
  afterAll(() => server.stop())

  // `script` of util-linux gives the command a terminal of its own.
  const open = () => {
    const { uri, dbName } = testDatabase(LABEL)
    return run('script -qec "npm run admin:create" /dev/null', { MONGODB_URI: uri, MONGODB_DB: dbName })
  }
  /** Without what moves the cursor and colours the words. */
  const seen = (terminal: Run) => terminal.said().replaceAll(/\u001B\[[\d;?]*[A-Za-z]/g, '')
  const asked = (terminal: Run, question: string) => until(() => seen(terminal).endsWith(`${question}：`))
  const sayTo = (terminal: Run) => async (question: string, words: string) => {
    await asked(terminal, question)
    terminal.child.stdin?.write(`${words}\r`)
  }

  it('leaves nothing behind when it is interrupted', async () => {
    const terminal = open()
    await sayTo(terminal)('街道的名称', '江北街道')
    await asked(terminal, '街道的代码（字母、数字）')
    terminal.child.stdin?.write('\u0003')
    expect(await terminal.left).not.toBe(0)
    expect(seen(terminal)).toContain('什么也没写下')
  }, 120_000)

  it('asks one thing after the other, the password twice and unseen, and what it makes can enter', async () => {
    const terminal = open()
    const say = sayTo(terminal)
    await say('街道的名称', '江北街道')
    await say('街道的代码（字母、数字）', '江北')
    await until(() => seen(terminal).includes('代码用字母、数字和横线'))
    await say('街道的代码（字母、数字）', 'JB')
    await say('您的姓名', '许敏')
    await say('书记台账号', 'xumin')
    await say('密码（至少 12 位）', PASSWORD)
    await say('再输一遍', 'not the same')
    await until(() => seen(terminal).includes('两遍不一样'))
    await say('密码（至少 12 位）', PASSWORD)
    await say('再输一遍', PASSWORD)
    expect(await terminal.left).toBe(0)
    expect(seen(terminal)).not.toContain(PASSWORD)
    expect(seen(terminal)).toContain('▄')
    const secret = /^\s+([A-Z2-7]{16,})\s*$/m.exec(seen(terminal))?.[1] as string
    const body = { account: 'xumin', password: PASSWORD, totp: new TOTP({ secret }).generate() }
    expect((await ask(server.url, 'POST', '/session/password', { body, key: null })).status).toBe(200)
  }, 120_000)
})
