import { DESK_HOURS_MAX, ORGANISATION_CODE_MAX, ORGANISATION_NAME_MAX } from '#shared/organisations/organisation.rules'
import { codePoints } from '#shared/text/code-points'
import { readBuildings } from './read-buildings'

export interface OrganisationForm {
  name: string
  code: string
  phone: string
  deskHours: string
  buildings: string
}

export const EMPTY_FORM: OrganisationForm = { name: '', code: '', phone: '', deskHours: '', buildings: '' }

type Problems = Partial<Record<keyof OrganisationForm, string>>

const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/

/** What is wrong with what was typed, by field; nothing when it can be sent. */
export const formProblems = ({ name, code, phone, deskHours, buildings }: OrganisationForm): Problems => {
  const problems: Problems = {}
  if (!name.trim()) problems.name = '请写名称'
  else if (codePoints(name.trim()) > ORGANISATION_NAME_MAX) problems.name = `最多 ${ORGANISATION_NAME_MAX} 个字`
  if (!/^[A-Za-z0-9-]+$/.test(code.trim())) problems.code = '代码用字母、数字和横线'
  else if (code.trim().length > ORGANISATION_CODE_MAX) problems.code = `最多 ${ORGANISATION_CODE_MAX} 个`
  if (phone.trim() && !PHONE.test(phone.trim())) problems.phone = '请填写正确的电话号码'
  if (codePoints(deskHours.trim()) > DESK_HOURS_MAX) problems.deskHours = `最多 ${DESK_HOURS_MAX} 个字`
  const { wrong } = readBuildings(buildings)
  if (wrong.length > 0) problems.buildings = `看不懂${wrong.join('、')}，写成「3栋」的样子`
  return problems
}

/** The form as the server wants it; what was left empty is not sent. */
export const toBody = (form: OrganisationForm) => {
  const { buildings } = readBuildings(form.buildings)
  return {
    name: form.name.trim(),
    code: form.code.trim(),
    ...(form.phone.trim() && { phone: form.phone.trim() }),
    ...(form.deskHours.trim() && { deskHours: form.deskHours.trim() }),
    ...(buildings.length > 0 && { buildings }),
  }
}
