import { ORGANISATION_CODE } from '#shared/organisations/organisation.rules'
import { useEffect, useRef, useState } from 'react'
import { NAMELESS } from '#shared/people/person.rules'
import type { HomeView } from '#shared/homes/home.contract'
import { asApiError } from '../../lib/api-error'
import { api } from '../../lib/request'
import { replace } from '../../lib/routes'
import { refreshMe, type Me } from '../../lib/session'
import { toast, useAction } from '../../lib/use-action'
import { useDraftForm } from '../../lib/use-draft-form'
import { useQuery } from '../../lib/use-query'
import { EMPTY_JOIN, joinBody, joinProblems, type JoinFields } from './join-form'

/** Joining in three steps: kept on the phone at every key, sent once. */
export const useJoin = (me: Me, poster: string | null) => {
  const known = me.name === NAMELESS ? '' : me.name
  const draft = useDraftForm<JoinFields>('join', { ...EMPTY_JOIN, name: known })
  const { fields: form, set } = draft
  const [isAsking, setIsAsking] = useState(false)
  const [made, setMade] = useState<HomeView | null>(null)
  const problems = isAsking && form.step === 1 ? joinProblems(form) : {}

  useEffect(() => {
    // A poster asks for its own community. Whoever belongs somewhere mostly adds a home there: the first question is answered already.
    if (poster) set({ communityId: '', communityName: '', step: 0 })
    else if (me.community && !form.communityId)
      set({ communityId: me.community.id, communityName: me.community.name, step: 1 })
    // Only when the page opens: a community unchosen by hand stays unchosen.
  }, [])

  const send = useAction(async () => {
    if (form.name.trim() !== me.name) await api('POST /me/name', { body: { name: form.name.trim() } })
    try {
      setMade(await api('POST /homes', { body: joinBody(form), key: draft.draftId }))
    } catch (error) {
      const { code } = asApiError(error)
      if (code !== 'status-changed' && code !== 'idempotency-key-reused') throw error
      // The first sending had arrived after all, or this home is on the list already.
      toast('这个住处已经在「我的家」里，或者已经加满了')
      draft.clear()
      return replace('people/homes')
    }
    draft.clear()
    await refreshMe()
  })
  const goTo = (step: number) => {
    setIsAsking(false)
    set({ step })
  }
  const next = () => {
    if (form.step === 0) return form.communityId ? goTo(1) : toast('请先选一个社区')
    if (Object.keys(joinProblems(form)).length > 0) {
      setIsAsking(true)
      return toast('还有几处没填好，请看红字')
    }
    return form.step === 1 ? goTo(2) : send.run()
  }
  return { form, set, problems, next, goTo, made, isPending: send.isPending }
}

/** Communities by what was typed (a name, or a poster's code), or by where the reader stands. */
export const useCommunities = (typed: string, at: { lng: number; lat: number } | null) => {
  const words = typed.trim()
  const isCode = ORGANISATION_CODE.test(words)
  const { data, error, reload } = useQuery('GET /communities', {
    query: words ? (isCode ? { code: words } : { words }) : (at ?? {}),
  })
  const shown = useRef(data)
  // While a longer word is looked up the last answer stays: a list that blinks at every key is hard to read.
  if (data) shown.current = data
  return { found: (data ?? shown.current)?.items, isFor: data ? words : null, error, reload }
}

/** Whose grid and branch the place is, once it is written. */
export const useGrid = ({ communityId, building, location, step }: JoinFields) =>
  useQuery(
    'GET /communities/:id/grid',
    step === 2 && communityId
      ? { params: { id: communityId }, query: { building: building.trim(), ...location } }
      : null,
  )
