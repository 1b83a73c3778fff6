import { parseArgs } from 'node:util'
import { ACCOUNT, ACCOUNT_HINT, PASSWORD_LEAST } from '#shared/credentials/credential.rules'
import {
  ORGANISATION_CODE_HINT,
  ORGANISATION_CODE_MAX,
  ORGANISATION_NAME_MAX,
} from '#shared/organisations/organisation.rules'
import { PERSON_NAME_MAX } from '#shared/people/person.rules'
import { readConfig } from '../server/config'
import { connect, disconnect } from '../server/db/connection'
import { inTransaction, isDuplicate } from '../server/db/with-transaction'
import { AppError } from '../server/http/app-error'
import { enrolTotp } from '../server/modules/credentials/enrol-totp'
import { setFirstPassword } from '../server/modules/credentials/set-password'
import { loadSigningKey } from '../server/modules/files/signing-key'
import { createFirstAdmin, findStreets } from '../server/modules/organisations/create-first-admin'
import { drawCode, openTerminal, type Terminal } from './lib/terminal'

const USAGE = `用法：npm run admin:create
一样一样问；也可以都写在后面：
npm run admin:create -- --name 张三 --account admin --street 江北街道 --code JB --phone 13800000000
密码只问或写在环境变量 ADMIN_PASSWORD 里，不写在命令里。`

const { values: flags } = parseArgs({
  options: Object.fromEntries(
    ['name', 'account', 'street', 'code', 'phone'].map((one) => [one, { type: 'string' as const }]),
  ),
})

interface Question {
  words: string
  isGood: RegExp
  hint: string
}
const QUESTIONS: Record<'street' | 'code' | 'name' | 'account' | 'password', Question> = {
  street: { words: '街道的名称', isGood: new RegExp(`^.{1,${ORGANISATION_NAME_MAX}}$`, 'u'), hint: '请写名称' },
  code: {
    words: '街道的代码（字母、数字）',
    isGood: new RegExp(`^[A-Za-z0-9-]{1,${ORGANISATION_CODE_MAX}}$`),
    hint: ORGANISATION_CODE_HINT,
  },
  name: {
    words: '您的姓名',
    isGood: new RegExp(`^.{1,${PERSON_NAME_MAX}}$`, 'u'),
    hint: `请写姓名，最多 ${PERSON_NAME_MAX} 个字`,
  },
  account: { words: '书记台账号', isGood: ACCOUNT, hint: ACCOUNT_HINT },
  password: {
    words: `密码（至少 ${PASSWORD_LEAST} 位）`,
    isGood: new RegExp(`^.{${PASSWORD_LEAST},100}$`, 'u'),
    hint: `密码至少 ${PASSWORD_LEAST} 位`,
  },
}

/** `npm run admin:create`: the street, its first administrator and their account at the desk, with a one-time code. */
const config = readConfig(process.env)
if (!config.MONGODB_URI) throw new Error('缺少 MONGODB_URI')
await connect(config.MONGODB_URI, config.MONGODB_DB)
await loadSigningKey(config)
try {
  await create()
} catch (error) {
  if (!(error instanceof AppError) && !isDuplicate(error)) throw error
  console.error(isDuplicate(error) ? '这个账号或代码已有人用，请换一个再运行一次' : (error as Error).message)
  process.exitCode = 1
} finally {
  await disconnect()
}

async function create() {
  const given: Record<string, string | boolean | undefined> = { ...flags, password: process.env.ADMIN_PASSWORD }
  const [only] = await findStreets()
  // Later administrators belong to the street that stands, unless another is named.
  if (only && !given.code) Object.assign(given, { street: only.name, code: only.code })
  const answers = await answersTo(given)
  const { account, uri, secret, street } = await inTransaction(null, async (tx) => {
    const made = await createFirstAdmin(
      {
        name: answers.name,
        phone: typeof flags.phone === 'string' ? flags.phone : null,
        street: { name: answers.street, code: answers.code },
      },
      tx,
    )
    await setFirstPassword(made.personId, answers.account, answers.password, tx)
    return { account: answers.account.toLowerCase(), street: made.street.name, ...(await enrolTotp(made.personId, tx)) }
  })
  console.log(`已建好：${street}的系统管理员，账号 ${account}`)
  if (process.stdout.isTTY) console.log(drawCode(uri))
  console.log(`动态口令：用验证器扫上面的二维码，或者把下面的密钥写进去。只显示这一次。\n  ${secret}\n  ${uri}`)
  console.log('现在打开网页，用账号、密码和动态口令登录书记台，“开办向导”一步步带着做。')
}

async function answersTo(given: Record<string, string | boolean | undefined>) {
  const terminal = openTerminal()
  const answers: Record<string, string> = {}
  try {
    for (const [key, question] of Object.entries(QUESTIONS)) {
      let answer = typeof given[key] === 'string' ? given[key].trim() : undefined
      while (answer === undefined || !question.isGood.test(answer)) {
        if (answer !== undefined) console.error(question.hint)
        if (!terminal) throw new Error(`缺少${question.words}\n\n${USAGE}`)
        answer = key === 'password' ? await newPassword(terminal, question.words) : await terminal.ask(question.words)
      }
      answers[key] = answer
    }
  } finally {
    terminal?.close()
  }
  return answers as Record<keyof typeof QUESTIONS, string>
}

/** Typed unseen, so typed twice. */
async function newPassword(terminal: Terminal, words: string): Promise<string> {
  for (;;) {
    const first = await terminal.askHidden(words)
    if (first === (await terminal.askHidden('再输一遍'))) return first
    console.error('两遍不一样，请重新输入')
  }
}
