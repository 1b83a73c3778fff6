import { runCommand } from './run-command'

const OLDEST_MAJOR = 5

/** Runs `mongod --version`; resolves with the version, or throws why this program cannot be used here. */
export const checkBinary = async (program: string, env: NodeJS.ProcessEnv): Promise<string> => {
  const { code, signal, output } = await runCommand(program, ['--version'], env, 10_000)
  const library = /error while loading shared libraries: (\S+?):/.exec(output)?.[1]
  if (library) throw new Error(`缺少系统库 ${library}`)
  if (signal === 'SIGILL') throw new Error('本机 CPU 不支持它所需的 AVX 指令')
  const version = /db version v(\d+\.\d+\.\d+)/.exec(output)?.[1]
  if (code !== 0 || !version) throw new Error(`mongod --version 没有成功（${signal ?? code}）：${lastLine(output)}`)
  if (Number.parseInt(version, 10) < OLDEST_MAJOR) throw new Error(`版本 ${version} 太旧，需要 ${OLDEST_MAJOR}.0 以上`)
  return version
}

/** The last line that says something: where pip and the dynamic linker put their reason. */
export const lastLine = (output: string) => output.trim().split('\n').at(-1)?.trim() ?? ''
