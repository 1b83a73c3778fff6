import { useState, type ReactNode } from 'react'
import type { OrganisationKind } from '#shared/organisations/organisation.rules'
import { formBody, formErrors, type OrganisationForm } from '../../../features/organisations/organisation-form'
import { DeskButton, DeskField, DeskFields } from '../../../ui/desk'

type Asked = Omit<OrganisationForm, 'kind'>
type Body = ReturnType<typeof formBody>

interface Props {
  kind: OrganisationKind
  /** What stands in the fields at first; a new one empties them after each making. */
  start: Partial<Asked>
  fields: readonly (keyof Asked)[]
  placeholders: Partial<Asked>
  submit: string
  isPrimary: boolean
  isPending: boolean
  onSubmit: (body: Body) => unknown
  /** Before the fields, such as which branch. */
  children?: ReactNode
}

const EMPTY: Asked = { name: '', code: '', phone: '', deskHours: '', buildings: '' }
const LABELS: Readonly<Record<keyof Asked, string>> = {
  name: '名称',
  code: '代码',
  phone: '值班电话',
  deskHours: '办公时间',
  buildings: '管哪几栋',
}
const REQUIRED: readonly (keyof Asked)[] = ['name', 'code']
const HINTS: Partial<Asked> = {
  code: '导表格、印海报用，定了少改',
  phone: '没有人值班时居民打它',
  buildings: '可以写 1-4，或 1栋、2栋',
}

/** A few questions about one organisation. */
export function ShortForm({
  kind,
  start,
  fields,
  placeholders,
  submit,
  isPrimary,
  isPending,
  onSubmit,
  children,
}: Props) {
  const [form, setForm] = useState<OrganisationForm>({ ...EMPTY, ...start, kind })
  const [isAsking, setIsAsking] = useState(false)
  const problems = formErrors(form)
  const send = () => {
    setIsAsking(true)
    if (Object.keys(problems).length === 0) return onSubmit(formBody(form))
  }
  return (
    <div className='stack'>
      <DeskFields>
        {children}
        {fields.map((field) => (
          <DeskField
            key={field}
            label={LABELS[field]}
            value={form[field]}
            type={field === 'phone' ? 'tel' : 'text'}
            onInput={(value) => setForm((form) => ({ ...form, [field]: value }))}
            required={REQUIRED.includes(field) ? undefined : false}
            placeholder={placeholders[field]}
            hint={HINTS[field]}
            error={isAsking ? problems[field] : undefined}
          />
        ))}
      </DeskFields>
      <div>
        <DeskButton kind={isPrimary ? 'primary' : 'second'} disabled={isPending} onClick={send}>
          {submit}
        </DeskButton>
      </div>
    </div>
  )
}
