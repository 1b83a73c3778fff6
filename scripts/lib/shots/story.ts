import { randomUUID } from 'node:crypto'
import { drawPhoto } from './photo'
import { logInAll, speakerOf, type Speaker } from './speak'

const FAULT = '楼道扶手松了，一扶就晃，怕老人摔着'
const DOOR = '厨房吊柜门掉下来了，合页松了，我一个人装不上'

/** Who is logged in, and the orders the pictures show, by what they are. */
export interface Story {
  people: Record<string, { id: string; token: string }>
  orders: {
    /** 李阿姨's, under way, held by 王师傅. */
    running: string
    /** 李阿姨's, long done. */
    closed: string
    /** 赵先生's, done with photos before and after, to be rated. */
    completed: string
    /** 黄老师's, with a photo, to be dispatched by 林书记. */
    placed: string
    /** 罗阿姨's, held by 小周. */
    task: string
    /** Open to all, seen by 何师傅. */
    pool: string
  }
}

/** Beyond the demo: two orders with photos and an applicant. */
export const playScenes = async (url: string): Promise<Story> => {
  const people = await logInAll(url)
  const as = (name: string): Speaker => {
    const person = people[name]
    if (!person) throw new Error(`the demo lacks ${name}`)
    return speakerOf(url, person)
  }
  const completed = await repairWithPhotos(as, people['王师傅']?.id as string)
  const placed = await placeRepair(as('黄老师'), DOOR, '河畔小区1栋1单元501', 'before')
  await as('赵先生').post('/volunteers', {
    name: '赵国平',
    phone: '13800002046',
    skills: ['phone', 'driving'],
    availability: ['weekday-evening', 'saturday-morning', 'sunday-morning'],
    radiusMetres: 2000,
    address: '河畔小区7栋1单元201',
    words: '下班和周末有空，会开车，也会教老人用手机',
  })
  const find = finder(as)
  return {
    people,
    orders: {
      running: await find('李阿姨', 'mine', '厨房灯'),
      closed: await find('李阿姨', 'mine', '降压药'),
      completed,
      placed,
      task: await find('小周', 'tasks', '腿摔了'),
      pool: await find('何师傅', 'pool', ''),
    },
  }
}

const finder = (as: (name: string) => Speaker) => async (name: string, scope: string, words: string) => {
  const { items } = (await as(name).get(`/orders?scope=${scope}&limit=50`)) as {
    items: { id: string; summary: string; status: string }[]
  }
  const found = items.find(({ summary }) => summary.includes(words))
  if (!found) throw new Error(`${name} has no order in ${scope} that says ${words}`)
  return found.id
}

const placeRepair = async (by: Speaker, words: string, address: string, picture: 'before' | 'loose') => {
  const photoIds = [await by.photo(await drawPhoto(picture))]
  const order = await by.post('/orders', {
    serviceCode: 'home-repair',
    description: words,
    address,
    photoIds,
    draftId: randomUUID(),
  })
  return order.id as string
}

const repairWithPhotos = async (as: (name: string) => Speaker, assigneeId: string) => {
  const id = await placeRepair(as('赵先生'), FAULT, '河畔小区7栋1单元201', 'loose')
  await as('孙书记').post(`/orders/${id}/dispatch`, { mode: 'assign', assigneeId })
  await as('王师傅').post(`/orders/${id}/accept`, {})
  const photoIds = [await as('王师傅').photo(await drawPhoto('fixed'))]
  await as('王师傅').post(`/orders/${id}/complete`, { note: '换了四颗膨胀螺丝，用力拉过，不晃了', photoIds })
  return id
}
