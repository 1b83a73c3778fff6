import { DeskButton, DeskDialog } from '../../../ui/desk'

interface Props {
  title: string
  words: string
  /** The deed on the button. */
  deed: string
  stay: string
  isPending?: boolean
  onClose: () => void
  onDo: () => unknown
}

/** Asks once more before what cannot be taken back. */
export const ConfirmDialog = ({ title, words, deed, stay, isPending, onClose, onDo }: Props) => (
  <DeskDialog
    title={title}
    onClose={onClose}
    bar={
      <>
        <DeskButton kind='ghost' onClick={onClose}>
          {stay}
        </DeskButton>
        <DeskButton onClick={onDo} disabled={isPending}>
          {deed}
        </DeskButton>
      </>
    }
  >
    <p className='typed'>{words}</p>
  </DeskDialog>
)
