import { Types } from 'mongoose'
import { AppError } from '../../http/app-error'
import { ROLES, type Role } from '#shared/organisations/roles'
import { postsOf } from '../organisations/find-members'
import { organisationTree } from '../organisations/organisation-tree'
import { demoPeople } from '../people/find-people'
import type { Person } from '../people/person.model'
import { openSession } from './open-session'

/** The post that says most about a person on the login page. */
const RANK: readonly Role[] = ['community-secretary', 'branch-secretary', 'party-member', 'volunteer', 'grid-worker']

const shown = async (person: Person) => {
  const posts = await postsOf(person._id)
  const main =
    RANK.map((role) => posts.find((post) => post.role === role)).find(Boolean) ??
    posts.find((post) => ROLES.includes(post.role))
  const tree = person.communityId ? await organisationTree(person.communityId) : new Map()
  const branch = main && main.role !== 'resident' ? tree.get(main.organisationId.toHexString()) : undefined
  return {
    person: person._id.toHexString(),
    name: person.salutation ?? person.name,
    role: main?.role ?? ('resident' as Role),
    branch: (branch?.name as string | undefined) ?? null,
    story: person.demo?.story ?? '',
  }
}

/** The people one may be in the demo. */
export const listDemoPeople = async () => Promise.all((await demoPeople()).map(shown))

/** Opens a session as one of them; nobody else can be entered this way. */
export const loginDemo = async (personId: string, device: string): Promise<string> => {
  const id = new Types.ObjectId(personId)
  const person = (await demoPeople()).find((one) => one._id.equals(id))
  if (!person) throw new AppError('not-found')
  return openSession(person, 'demo', device)
}
