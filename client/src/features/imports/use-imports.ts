import { useEffect } from 'react'
import type { ImportKind } from '#shared/imports/import.rules'
import type { ImportView } from '#shared/imports/import.contract'
import { newId } from '../../lib/new-id'
import { api } from '../../lib/request'
import { sendFile } from '../../lib/send-file'
import { useAction } from '../../lib/use-action'
import { prime, useQuery } from '../../lib/use-query'

/** While a batch is written, in ms. */
const WATCH = 1_000

const keep = (batch: ImportView): ImportView => {
  prime('GET /imports/:id', { params: { id: batch.id } }, batch)
  return batch
}

/** The batches of before, and a new one from a file. */
export const useImports = (isOn: boolean) => {
  const { data, error, isLoading, reload } = useQuery('GET /imports', isOn ? {} : null)
  const upload = useAction(async (kind: ImportKind, file: File) =>
    keep(await sendFile<ImportView>('POST /imports', { query: { kind } }, file, file.name, newId())),
  )
  return { batches: data?.items, error, isLoading, reload, upload }
}

/** One batch: tried, written, taken back; watched while it is written. */
export const useImport = (id: string) => {
  const params = { id }
  const { data: batch, error, reload } = useQuery('GET /imports/:id', { params })
  const check = useAction(async (mapping: ImportView['mapping']) =>
    keep(await api('POST /imports/:id/check', { params, body: { mapping } })),
  )
  const run = useAction(async () => keep(await api('POST /imports/:id/run', { params, body: {} })))
  const undo = useAction(async () => keep(await api('POST /imports/:id/undo', { params, body: {} })))
  const isWriting = batch?.status === 'running' || run.isPending
  useEffect(() => {
    if (!isWriting) return
    const timer = setInterval(() => void reload(), WATCH)
    return () => clearInterval(timer)
  }, [isWriting, reload])
  return { batch, error, reload, check, run, undo, isWriting }
}
