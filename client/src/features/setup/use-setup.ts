import type { BodyOf } from '#shared/contract/api.contract'
import { api } from '../../lib/request'
import { useMe } from '../../lib/session'
import { useAction } from '../../lib/use-action'
import { usePages, useQuery } from '../../lib/use-query'
import { toast } from '../../ui'
import type { Standing } from './setup-steps'

/** What stands of a community that moves in, and the deeds of the wizard. */
export const useSetup = (isOn: boolean) => {
  const { me, reload: reloadMe } = useMe()
  const tree = useQuery('GET /organisations', isOn ? { query: {} } : null)
  const services = useQuery('GET /services', isOn ? {} : null)
  const people = usePages('GET /people', isOn ? {} : null)
  const reload = () => Promise.all([tree.reload(), services.reload(), people.reload(), reloadMe()])

  const add = useAction(async (body: BodyOf<'POST /organisations'>) => {
    const { name } = await api('POST /organisations', { body })
    toast(`${name}建好了`)
    await reload()
    return true
  })
  const edit = useAction(async (id: string, body: BodyOf<'POST /organisations/:id/edit'>) => {
    await api('POST /organisations/:id/edit', { params: { id }, body })
    toast('改好了')
    await reload()
    return true
  })
  const standing: Standing | undefined = tree.data && {
    organisations: tree.data.items,
    services: services.data?.items.length ?? 0,
    people: (people.items ?? []).filter(({ id }) => id !== me?.id).length,
  }
  return { standing, services: services.data?.items ?? [], error: tree.error, reload, add, edit }
}
