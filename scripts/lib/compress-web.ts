import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const WORTH_IT = /\.(js|css|html|svg|json)$/
const SMALLEST_BYTES = 1024

/** Lays x.js.br and x.js.gz beside x.js, once at build time: the server only picks one. */
export const compressWeb = async (folder: string) => {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!WORTH_IT.test(name)) continue
    const file = path.join(folder, name)
    const plain = await readFile(file)
    if (plain.length < SMALLEST_BYTES) continue
    await writeFile(`${file}.br`, await promisify(brotliCompress)(plain))
    await writeFile(`${file}.gz`, await promisify(gzip)(plain, { level: 9 }))
  }
}
