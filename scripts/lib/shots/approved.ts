import { at } from '../paths'
import { SCENES } from './scenes'
import { shotsOf, type Shot } from './take'

/** Where the approved pictures and their structure lie. */
export const APPROVED = at('tests/look/approved')

/** Two dozen that together show every part in day, dark and large type. */
const NAMES = [
  'login.day',
  'home.day',
  'home.dark',
  'home.elder',
  'home.elder-dark',
  'home.wide',
  'orders.day',
  'orders-empty.day',
  'orders-error.day',
  'service.day',
  'place-told.day',
  'confirm.elder',
  'detail.day',
  'detail.dark',
  'detail-lamp.elder',
  'detail-photos.day',
  'rate-low.day',
  'rate.elder',
  'tasks.day',
  'task.elder',
  'bank.day',
  'dispatch.day',
  'desk-panel.desk',
  'desk-queue-empty.desk',
]

/** The chosen shots; throws when one is no longer a scene. */
export const approvedShots = (): Shot[] =>
  NAMES.map((name) => {
    const shot = shotsOf(SCENES).find((one) => one.name === name)
    if (!shot) throw new Error(`there is no scene ${name}`)
    return shot
  })
