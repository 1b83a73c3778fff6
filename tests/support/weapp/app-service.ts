import type { ComponentEnv } from 'glass-easel-miniprogram-adapter'
import { createBackend } from './backend'
import { guardMethods, guardSetData, ownProperties, type SetDataEntry } from './boundary'
import type { BuiltinServices } from './builtin'
import { defineBuiltins } from './builtins'
import { subpackageRoots } from './check-package'
import type { WeappPackage } from './compile'
import { MiniProgramEnv } from './engine'
import type { Host } from './host'

type Define = (definition: Record<string, unknown>) => unknown
type Lifecycles = Record<string, ((options: unknown) => void) | undefined>

/** What the engine needs to draw one page. */
export interface Stage {
  document: Document
  services: BuiltinServices
  setDataLog: SetDataEntry[]
}

const groups = new WeakMap<WeappPackage, Record<string, never>>()
function templatesOf(pkg: WeappPackage): Record<string, never> {
  const known = groups.get(pkg) ?? (new Function(`return ${pkg.templates}`)() as Record<string, never>)
  groups.set(pkg, known)
  return known
}

/** `../a/b` seen from a file of the package, as a path from its root. */
function resolve(from: string, target: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of target.replace(/\.js$/, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** The app's code: modules, App(), and the pages and components it registers with glass-easel. */
export class AppService {
  app: Lifecycles | undefined
  private readonly modules = new Map<string, { exports: unknown }>()
  private readonly defined = new Set<string>()
  private readonly space
  private readonly associated
  private readonly subpackages: string[]
  private current: { Page: Define; Component: Define; Behavior: Define } | undefined

  constructor(
    private readonly host: Host,
    private readonly wx: object,
    private readonly stage: Stage,
    private readonly currentPages: () => unknown[],
  ) {
    const { pkg } = host
    const env = new MiniProgramEnv()
    const builtins = defineBuiltins(env, stage.services)
    this.space = env.createCodeSpace('', true)
    for (const [tag, definition] of builtins) this.space.getComponentSpace().setGlobalUsingComponent(tag, definition)
    this.associated = env.associateBackend(createBackend(stage.document))
    this.subpackages = subpackageRoots(pkg)
    const templates = templatesOf(pkg)
    for (const [path, json] of Object.entries(pkg.json)) {
      const content = templates[path]
      if (!content) continue
      const usingComponents = { ...pkg.app.usingComponents, ...json.usingComponents }
      this.space.addComponentStaticConfig(path, { ...json, usingComponents })
      this.space.addCompiledTemplate(path, { groupList: templates, content } as never)
    }
  }

  /** Runs app.js; throws when it does not call App(). */
  start(): Lifecycles {
    this.load('app')
    if (!this.app) throw new Error('app.js did not call App()')
    return this.app
  }

  /** Creates a page, its components first, as WeChat does. */
  create(path: string) {
    this.loadComponents(path, new Set())
    this.load(path)
    if (!this.defined.has(path)) throw new Error(`Page "${path}" has not been registered yet`)
    const root = this.associated.createRoot('page', this.space, path)
    const instance = root.get() as unknown as Record<string, unknown> & { setData(data: object): void }
    guardSetData(this.host, this.stage.setDataLog, instance, path)
    return { root, instance }
  }

  private loadComponents(path: string, seen: Set<string>): void {
    if (seen.has(path)) return
    seen.add(path)
    const { app, json } = this.host.pkg
    for (const target of Object.values({ ...app.usingComponents, ...json[path]?.usingComponents })) {
      const component = resolve(path, target)
      this.loadComponents(component, seen)
      this.load(component)
      if (!this.defined.has(component))
        throw new Error(`Component is not found in path "${component}" (using by "${path}")`)
    }
  }

  private load(path: string): unknown {
    const known = this.modules.get(path)
    if (known) return known.exports
    const source = this.host.pkg.js[path]
    if (source === undefined) throw this.host.realm.error(`module '${path}.js' is not defined`)
    const module = { exports: {} as unknown }
    this.modules.set(path, module)
    const run = () =>
      this.host.realm.run(source, `${path}.js`, { ...this.globals(path), module, exports: module.exports })
    if (this.space.getComponentStaticConfig(path))
      this.space.componentEnv(path, (env) => this.withDefinitions(path, env, run))
    else run()
    return module.exports
  }

  private globals(path: string): Record<string, unknown> {
    // Page() and Component() register the file now being loaded, wherever the call stands: in a Taro build that is taro.js.
    const late = (kind: 'Page' | 'Component' | 'Behavior') => (definition: Record<string, unknown>) => {
      if (!this.current) throw this.host.realm.error(`${kind}() outside a page or component file`)
      return this.current[kind](definition)
    }
    return {
      require: (target: string) => this.load(this.reachable(path, resolve(path, target))),
      wx: this.wx,
      App: (app: object) => (this.app = guardMethods(this.host, app) as Lifecycles),
      getApp: () => this.app,
      getCurrentPages: this.currentPages,
      ...{ Page: late('Page'), Component: late('Component'), Behavior: late('Behavior') },
    }
  }

  /** A subpackage's code is on the phone only once a page of it is opened: nobody outside may require it. */
  private reachable(from: string, target: string): string {
    const home = this.subpackages.find((root) => target.startsWith(`${root}/`))
    if (home && !from.startsWith(`${home}/`))
      throw this.host.realm.error(`${from} requires ${target} of another package`)
    return target
  }

  private withDefinitions(path: string, env: ComponentEnv, run: () => void): void {
    const outer = this.current
    const { Page, Component, Behavior } = env as unknown as Record<'Page' | 'Component' | 'Behavior', Define>
    const define = (register: Define, definition: Record<string, unknown>) => {
      this.defined.add(path)
      return register(definition)
    }
    this.current = {
      Page: (definition) => define(Page, guardMethods(this.host, definition)),
      Component: (definition) => define(Component, this.component(path, definition)),
      Behavior,
    }
    try {
      run()
    } finally {
      this.current = outer
    }
  }

  private component(path: string, definition: Record<string, unknown>): Record<string, unknown> {
    const { host, stage } = this
    const lifetimes = (definition.lifetimes ?? {}) as Record<string, unknown>
    const created = (lifetimes.created ?? definition.created) as ((this: unknown) => void) | undefined
    return {
      ...definition,
      properties: ownProperties(definition.properties as Record<string, unknown>),
      methods: guardMethods(host, definition.methods as object),
      lifetimes: {
        ...lifetimes,
        created(this: { setData(data: object): void }) {
          guardSetData(host, stage.setDataLog, this, path)
          created?.call(this)
        },
      },
    }
  }
}
