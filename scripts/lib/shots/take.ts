import type { Browser, Page } from 'playwright-core'
import { LOOKS, type LookName } from './looks'
import type { Scene } from './scene'
import type { Stage } from './stage'
import { visit } from './visit'

export interface Shot {
  name: string
  title: string
  scene: Scene
  look: LookName
}

const AT_ONCE = 2

/** Every scene in every look it names. */
export const shotsOf = (scenes: readonly Scene[]): Shot[] =>
  scenes.flatMap((scene) =>
    scene.looks.map((look) => ({
      name: `${scene.name}.${look}`,
      title: `${scene.title}，${LOOKS[look].title}`,
      scene,
      look,
    })),
  )

/** The picture of a page as it stands. */
export const picture = (page: Page): Promise<Buffer> =>
  page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'device' })

/** Visits each shot, two at a time; what fails is collected and told at the end, not first. */
export const visitAll = async <Made>(
  browser: Browser,
  stage: Stage,
  shots: readonly Shot[],
  then: (page: Page, shot: Shot) => Promise<Made>,
): Promise<{ made: Map<string, Made>; failures: string[] }> => {
  const made = new Map<string, Made>()
  const failures: string[] = []
  const left = [...shots]
  const work = async () => {
    for (let shot = left.shift(); shot; shot = left.shift()) {
      const { name, scene, look } = shot
      try {
        made.set(name, await visit(browser, stage, scene, look, (page) => then(page, shot as Shot)))
      } catch (error) {
        failures.push(`${name}: ${(error as Error).message.split('\n')[0]}`)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return { made, failures }
}
