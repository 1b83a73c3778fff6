import { useState } from 'react'
import type { OrganisationView } from '#shared/organisations/organisation.contract'
import { REASON_MAX } from '#shared/orders/order.rules'
import { codePoints } from '#shared/text/code-points'
import { Note } from '../../../ui'
import { DeskButton, DeskDialog, DeskField } from '../../../ui/desk'
import { api } from '../../../lib/request'
import { closingWords } from '../organisation-words'
import { useDeed } from '../use-deed'

interface Props {
  organisation: OrganisationView
  parent?: OrganisationView
  onClose: () => void
  onDone: () => unknown
}

/** 撤掉: what happens is said first, the reason is asked, nothing is deleted. */
export const CloseDialog = ({ organisation, parent, onClose, onDone }: Props) => {
  const [reason, setReason] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const close = useDeed(
    () => api('POST /organisations/:id/close', { params: { id: organisation.id }, body: { reason: reason.trim() } }),
    `${organisation.name}撤掉了`,
    onDone,
  )
  const submit = () => {
    setIsAsking(true)
    if (reason.trim() && codePoints(reason) <= REASON_MAX) return close.run()
  }
  return (
    <DeskDialog
      title={`撤掉${organisation.name}`}
      onClose={onClose}
      bar={
        <>
          <DeskButton kind='ghost' onClick={onClose}>
            先不撤
          </DeskButton>
          <DeskButton onClick={submit} disabled={close.isPending}>
            撤掉
          </DeskButton>
        </>
      }
    >
      <div className='stack'>
        {closingWords(organisation, parent).map((words) => (
          <Note key={words}>{words}</Note>
        ))}
      </div>
      <DeskField
        label='为什么撤'
        multiline
        max={REASON_MAX}
        value={reason}
        onInput={setReason}
        error={isAsking && !reason.trim() ? '请写一句原因' : undefined}
      />
    </DeskDialog>
  )
}
