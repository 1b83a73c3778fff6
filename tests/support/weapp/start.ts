import { JSDOM } from 'jsdom'
import { compileWeapp } from './compile'
import { glassEasel } from './engine'
import type { SimOptions } from './host'
import { Phone } from './phone'
import { Sim } from './sim'

// The base library takes many more attributes on built-ins than ours declare; those are no warning of the app's.
const KNOWN = /is not a valid property|type-incompatible|for-list data is neither/
glassEasel.addGlobalWarningListener((message) => !KNOWN.test(message))

/** Puts a built mini-program (`client/dist/weapp`, unmodified) on a phone; `await sim.launch()` opens it. */
export function startWeapp(dist: string, options: SimOptions = {}, phone = new Phone()): Sim {
  const { window } = new JSDOM('<!doctype html><html><body></body></html>')
  return new Sim(compileWeapp(dist), phone, window, options, (same) => startWeapp(dist, options, same))
}
