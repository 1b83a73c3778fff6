import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the repository; the scripts work from any directory. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

/** A path inside the repository. */
export const at = (...parts: string[]) => path.join(ROOT, ...parts)
