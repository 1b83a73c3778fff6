import { useCallback, useEffect, useRef, useState } from 'react'
import { choosePhotos } from './choose-photos'
import { clearDraft, getDraft, newDraft, peekDraft, setDraft, type Draft } from './drafts'
import { dropPhoto, keepPhoto } from './photo-store'

/** A form that is written to the phone at every key, so that a call, a crash or no signal costs nothing. */
export const useDraftForm = <Fields extends object>(name: string, empty: Fields) => {
  const [draft, setHeld] = useState<Draft<Fields>>(() => peekDraft<Fields>(name) ?? newDraft(empty))
  const latest = useRef(draft)

  const keep = useCallback(
    (next: Draft<Fields>) => {
      latest.current = next
      setDraft(name, next)
      setHeld(next)
    },
    [name],
  )

  useEffect(() => {
    let isHere = true
    void getDraft<Fields>(name).then((found) => {
      if (!isHere || !found || found.draftId !== latest.current.draftId) return
      latest.current = { ...latest.current, photos: found.photos }
      setHeld(latest.current)
    })
    return () => {
      isHere = false
    }
  }, [name])

  const set = useCallback(
    (patch: Partial<Fields>) => keep({ ...latest.current, fields: { ...latest.current.fields, ...patch } }),
    [keep],
  )
  const addPhotos = useCallback(
    async (max: number) => {
      for (const path of await choosePhotos(max - latest.current.photos.length)) {
        const kept = await keepPhoto(path)
        keep({ ...latest.current, photos: [...latest.current.photos, kept].slice(0, max) })
      }
    },
    [keep],
  )
  const removePhoto = useCallback(
    (key: string) => {
      const gone = latest.current.photos.find((photo) => photo.key === key)
      keep({ ...latest.current, photos: latest.current.photos.filter((photo) => photo.key !== key) })
      if (gone) dropPhoto(gone)
    },
    [keep],
  )
  /** Forgets what was written; `isKeepingPhotos` when the send queue holds them now. */
  const clear = useCallback((isKeepingPhotos = false) => clearDraft(name, isKeepingPhotos), [name])
  return { draftId: draft.draftId, fields: draft.fields, photos: draft.photos, set, addPhotos, removePhoto, clear }
}
