interface Props {
  label: string
  required: boolean
}

/** A column we ask for, and whether it has to be there. */
export const FieldName = ({ label, required }: Props) => (
  <>
    {label}
    {required && <span className='desk-imports__must'>必填</span>}
  </>
)
