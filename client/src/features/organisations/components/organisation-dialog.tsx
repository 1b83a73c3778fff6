import { useState } from 'react'
import type { OrganisationView } from '#shared/organisations/organisation.contract'
import { CHILD_KINDS, ORGANISATION_LABELS } from '#shared/organisations/organisation.rules'
import { DeskButton, DeskDialog, DeskField, DeskFields, DeskSelect } from '../../../ui/desk'
import { api } from '../../../lib/request'
import { formBody, formErrors, formOf, type FormErrors, type OrganisationForm } from '../organisation-form'
import { nextCode } from '../organisation-words'
import { useDeed } from '../use-deed'

interface Props {
  /** Edited; or the parent of a new one. */
  organisation: OrganisationView
  items: readonly OrganisationView[]
  isNew: boolean
  onClose: () => void
  onDone: () => unknown
}

const blank = (parent: OrganisationView, items: readonly OrganisationView[]): OrganisationForm => ({
  kind: CHILD_KINDS[parent.kind][0] ?? 'grid',
  name: '',
  code: nextCode(parent, items),
  phone: '',
  deskHours: '',
  buildings: '',
})

/** The form of an organisation: what it is called, how it is reached, which buildings are its. */
export const OrganisationDialog = ({ organisation, items, isNew, onClose, onDone }: Props) => {
  const [form, setForm] = useState(() => (isNew ? blank(organisation, items) : formOf(organisation)))
  const [isAsking, setIsAsking] = useState(false)
  const save = useDeed(
    async (given: OrganisationForm) => {
      const { buildings, ...body } = formBody(given)
      const known = given.kind === 'grid' ? { ...body, buildings } : body
      if (isNew) await api('POST /organisations', { body: { kind: given.kind, parentId: organisation.id, ...known } })
      else await api('POST /organisations/:id/edit', { params: { id: organisation.id }, body: known })
    },
    isNew ? '加好了' : '改好了',
    onDone,
  )
  const refused = save.error?.issue
  const errors: FormErrors = {
    ...(isAsking ? formErrors(form) : {}),
    ...(refused && { [refused.path.split('.')[0] ?? '']: refused.message }),
  }
  const set = (field: keyof OrganisationForm) => (value: string) => {
    save.clearError()
    setForm({ ...form, [field]: value })
  }
  const submit = () => {
    setIsAsking(true)
    if (Object.keys(formErrors(form)).length === 0) return save.run(form)
  }
  const kinds = CHILD_KINDS[organisation.kind].map((value) => ({ value, label: ORGANISATION_LABELS[value] }))
  return (
    <DeskDialog
      title={isNew ? `在${organisation.name}下面加一个` : `改${organisation.name}`}
      onClose={onClose}
      bar={
        <>
          <DeskButton kind='ghost' onClick={onClose}>
            不改了
          </DeskButton>
          <DeskButton onClick={submit} disabled={save.isPending}>
            {isNew ? '加上' : '存下'}
          </DeskButton>
        </>
      }
    >
      {isNew && kinds.length > 1 && (
        <DeskSelect label='种类' items={kinds} value={form.kind} onChange={(kind) => setForm({ ...form, kind })} />
      )}
      <DeskField
        label='名称'
        value={form.name}
        onInput={set('name')}
        placeholder={isNew && kinds.length === 1 ? `比如 第五${kinds[0]?.label}` : undefined}
        error={errors.name}
      />
      <DeskFields>
        <DeskField label='代码' value={form.code} onInput={set('code')} error={errors.code} />
        <DeskField
          label='值班电话'
          type='tel'
          required={false}
          value={form.phone}
          onInput={set('phone')}
          error={errors.phone}
          hint='居民看得到'
        />
      </DeskFields>
      <DeskField
        label='办公时间'
        required={false}
        value={form.deskHours}
        onInput={set('deskHours')}
        placeholder='周一到周五 9:00 到 17:30'
        error={errors.deskHours}
      />
      {form.kind === 'grid' && (
        <DeskField
          label='楼栋'
          multiline
          required={false}
          value={form.buildings}
          onInput={set('buildings')}
          placeholder='1栋、2栋，或 1-4栋'
          hint='居民填地址时按楼栋找到这个网格'
          error={errors.buildings}
        />
      )}
    </DeskDialog>
  )
}
