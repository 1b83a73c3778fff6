import fs from 'node:fs'
import path from 'node:path'
import { TmplGroup } from './engine'
import { type HidingRule, hidingRules } from './wxss'

interface PageJson {
  component?: boolean
  usingComponents?: Record<string, string>
  navigationBarTitleText?: string
  enablePullDownRefresh?: boolean
}

interface AppJson extends PageJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string; text: string }[] }
  window?: PageJson
  entryPagePath?: string
  requiredPrivateInfos?: string[]
  darkmode?: boolean
}

/** A built mini-program as plain data: paths without extension → contents. */
export interface WeappPackage {
  root: string
  app: AppJson
  js: Record<string, string>
  json: Record<string, PageJson>
  hiding: Record<string, HidingRule[]>
  /** JavaScript of all templates, as WeChat's own compiler writes it. */
  templates: string
  /** Size in bytes of every file that would be uploaded. */
  bytes: Record<string, number>
  warnings: string[]
}

/** Compiles one template on its own (for the built-in components). */
export function compileTemplate(wxml: string): string {
  const group = new TmplGroup()
  group.addTmpl('', wxml)
  const js = group.getTmplGenObjectGroups()
  group.free()
  return js
}

const read = (file: string) => fs.readFileSync(file, 'utf8')

// `bindtap=` and `bind:tap=` mean the same in WeChat; on plain nodes this compiler version only takes the second.
const withColons = (wxml: string) => wxml.replace(/(\s)(capture-)?(bind|catch|mut-bind)([a-z]+)=/g, '$1$2$3:$4=')

// The DOM side of this version writes `true` and `undefined` both as "": as words they stay apart.
const withAriaWords = (wxml: string) => wxml.replace(/\b(aria-[a-z]+)="\{\{([^{}]*)\}\}"/g, `$1="{{($2)+''}}"`)

function filesUnder(dir: string): string[] {
  return fs.readdirSync(dir, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    return entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []
  })
}

const compiled = new Map<string, WeappPackage>()

/** Reads `dist/weapp` unmodified. The answer is kept while the files stay as they are: every story loads the same build. */
export function compileWeapp(root: string): WeappPackage {
  const files = filesUnder(root).sort()
  const key = files.map((file) => `${file}:${fs.statSync(file).mtimeMs}`).join('|')
  const pkg = compiled.get(key) ?? compile(root, files)
  compiled.set(key, pkg)
  return pkg
}

function compile(root: string, files: string[]): WeappPackage {
  const pkg: WeappPackage = {
    ...{ root, app: { pages: [] }, js: {}, json: {}, hiding: {} },
    ...{ templates: '', bytes: {}, warnings: [] },
  }
  const group = new TmplGroup()
  for (const file of files) {
    const relative = path.relative(root, file).split(path.sep).join('/')
    const extension = path.extname(relative)
    const base = relative.slice(0, relative.length - extension.length)
    if (!/\.(map|LICENSE\.txt)$/.test(relative)) pkg.bytes[relative] = fs.statSync(file).size
    if (extension === '.js') pkg.js[base] = read(file)
    else if (extension === '.json') pkg.json[base] = JSON.parse(read(file)) as PageJson
    else if (extension === '.wxss') pkg.hiding[base] = hidingRules(root, file)
    else if (extension === '.wxs') group.addScript(base, read(file))
    else if (extension === '.wxml') {
      const notes = group.addTmpl(base, withAriaWords(withColons(read(file)))) as
        { startLine: number; message: string }[] | undefined
      for (const note of notes ?? []) pkg.warnings.push(`${relative}:${note.startLine}: ${note.message}`)
    }
  }
  pkg.templates = group.getTmplGenObjectGroups()
  group.free()
  if (!pkg.json.app) throw new Error(`no app.json under ${root}: build the mini-program first`)
  pkg.app = pkg.json.app as AppJson
  return pkg
}
