import { newDraft, peekDraft, setDraft } from '../../lib/drafts'
import { dropSending, type Sending } from '../../lib/send-queue'
import { EMPTY_PLACE, PLACE_DRAFT, type PlaceFields } from './use-place-draft'

/** Puts a refused order back into the form, under its own id; false while another one is being written. */
export const takeBack = (item: Sending): boolean => {
  const writing = peekDraft<PlaceFields>(PLACE_DRAFT)
  if (writing?.fields.description.trim() && writing.draftId !== item.id) return false
  const body = item.body as Partial<PlaceFields>
  const fields = Object.keys(EMPTY_PLACE).reduce<PlaceFields>(
    (all, name) => ({ ...all, [name]: body[name as keyof PlaceFields] ?? '' }),
    EMPTY_PLACE,
  )
  const location = body.location ? { location: body.location } : {}
  const photos = item.photos.map(({ key, path }) => ({ key, path }))
  setDraft(PLACE_DRAFT, { ...newDraft({ ...fields, ...location }), draftId: item.id, photos })
  dropSending(item.id)
  return true
}
