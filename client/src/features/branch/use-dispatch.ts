import { useState } from 'react'
import type { Order } from '#shared/orders/order.contract'
import { api } from '../../lib/request'
import { useAction } from '../../lib/use-action'
import { useQuery } from '../../lib/use-query'

export type DispatchMode = 'assign' | 'open'

/** Whom to give an order to: the candidates, the choice, and the one deed at the end. */
export const useDispatch = (order: Order | undefined, onDone: (order: Order, words: string) => unknown) => {
  const mayDispatch = order?.availableActions.includes('dispatch') ?? false
  const [mode, setMode] = useState<DispatchMode>('assign')
  const [picked, setPicked] = useState<string | null>(null)
  const [places, setPlaces] = useState<number | null>(null)
  const candidates = useQuery('GET /orders/:id/candidates', order && mayDispatch ? { params: { id: order.id } } : null)

  const people = candidates.data?.items ?? []
  /** The first suggestion is chosen beforehand; a choice made by hand stays. */
  const chosen = people.find((one) => one.id === picked) ?? people[0]
  const wanted = places ?? order?.places ?? 1
  const words = mode === 'open' ? `开放抢单，${wanted} 个名额` : chosen ? `派给${chosen.name}` : '派单'

  const deed = useAction(async () => {
    if (!order || (mode === 'assign' && !chosen)) return
    const body =
      mode === 'open' ? { mode, places: wanted } : ({ mode: 'assign', assigneeId: chosen?.id ?? '' } as const)
    const done = await api('POST /orders/:id/dispatch', { params: { id: order.id }, body })
    await onDone(done, mode === 'open' ? '已开放抢单' : `已派给${chosen?.name}`)
  })

  return {
    mayDispatch,
    mode,
    setMode,
    people,
    isLoading: candidates.isLoading,
    error: candidates.error,
    reload: candidates.reload,
    chosen,
    pick: setPicked,
    places: wanted,
    setPlaces,
    words,
    isReady: mayDispatch && (mode === 'open' || !!chosen),
    run: deed.run,
    isPending: deed.isPending,
    conflict: deed.error?.code === 'status-changed' ? deed.error : null,
    clearConflict: deed.clearError,
  }
}

export type Dispatch = ReturnType<typeof useDispatch>
