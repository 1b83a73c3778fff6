import { z } from 'zod'

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default('.data'),
  MONGODB_URI: z.string().startsWith('mongodb').optional(),
  MONGODB_DB: z.string().optional(),
  DEMO: z
    .enum(['0', '1', ''])
    .default('0')
    .transform((flag) => flag === '1'),
  /** The outside address: photo links are absolute when it is set. */
  PUBLIC_URL: z.url().optional(),
  WECHAT_APPID: z.string().optional(),
  WECHAT_SECRET: z.string().optional(),
  WECHAT_API_BASE: z.url().default('https://api.weixin.qq.com'),
  WECHAT_TIMEOUT_MS: z.coerce.number().int().min(1).default(5000),
  /** Takes `{ phone, code, minutes }` as JSON and sends the message; the key goes along as a bearer token. */
  SMS_GATEWAY_URL: z.url().optional(),
  SMS_GATEWAY_KEY: z.string().optional(),
  SMS_TIMEOUT_MS: z.coerce.number().int().min(1).default(5000),
  /** How many proxies of ours stand before the server; only what they wrote into X-Forwarded-For is believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  /** How long `/readyz` says no before the server stops listening. */
  DRAIN_GRACE_MS: z.coerce.number().int().min(0).default(500),
  WEB_ROOT: z.string().default('client/dist/h5'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

export type Config = z.output<typeof schema>

/** What stops a start: said in one sentence a variable, never a stack. */
export class ConfigError extends Error {}

/** Reads the environment; an empty value counts as absent. Throws ConfigError with every fault at once. */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  const config = parsed.data
  if (config.DEMO) refuseDemo(config)
  return config
}

/** The demo lets anybody be anybody, so it never runs where real people could be. */
const refuseDemo = (config: Config) => {
  if (config.NODE_ENV === 'production') throw new ConfigError('DEMO=1 不能用于 NODE_ENV=production')
  if (config.WECHAT_SECRET) throw new ConfigError('DEMO=1 不能与 WECHAT_SECRET 同时设置')
  if (config.SMS_GATEWAY_URL) throw new ConfigError('DEMO=1 不能与 SMS_GATEWAY_URL 同时设置')
  if (config.MONGODB_URI && !isLoopback(config.MONGODB_URI)) throw new ConfigError('DEMO=1 只能使用本机数据库')
}

/** True when every host of the address is this machine; an SRV address never is. */
export const isLoopback = (uri: string): boolean => {
  const hosts = /^mongodb:\/\/(?:[^@/]*@)?([^/?]+)/.exec(uri)?.[1]
  if (!hosts) return false
  return hosts.split(',').every((host) => /^(127(?:\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?$/.test(host))
}
