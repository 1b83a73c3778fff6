import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** When a process began; empty when it does not run (any more). A pid alone is not enough: containers hand out the same ones again. */
export const born = (pid: number): string => {
  if (process.platform !== 'linux')
    return (
      spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)])
        .stdout?.toString()
        .trim() ?? ''
    )
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie whose other threads still run has not let go of its port and its files.
    const hasLeft = fields[0] === 'Z' && Number(fields[17]) <= 1
    return hasLeft ? '' : (fields[19] ?? '')
  } catch {
    return ''
  }
}

/** Answers, each time it is asked, whether the process that now has this pid has left. */
export const watchProcess = (pid: number) => {
  const birth = born(pid)
  return () => born(pid) !== birth || birth === ''
}
