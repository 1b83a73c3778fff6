import type { OrganisationView } from '#shared/organisations/organisation.contract'
import { PHONE } from '#shared/contract/field.rules'
import { BUILDING } from '#shared/organisations/building'
import {
  ORGANISATION_CODE,
  ORGANISATION_CODE_HINT,
  ORGANISATION_NAME_MAX,
  type OrganisationKind,
} from '#shared/organisations/organisation.rules'
import { codePoints } from '#shared/text/code-points'

/** What the form holds, as typed. */
export interface OrganisationForm {
  kind: OrganisationKind
  name: string
  code: string
  phone: string
  deskHours: string
  buildings: string
}
export type FormErrors = Partial<Record<keyof OrganisationForm, string>>

export const formOf = (one: OrganisationView): OrganisationForm => ({
  kind: one.kind,
  name: one.name,
  code: one.code,
  phone: one.phone ?? '',
  deskHours: one.deskHours ?? '',
  buildings: one.buildings.join('、'),
})

const RANGE = /^(\S*?[A-Z]?)(\d{1,3})栋?(?:-|到|至|—|~)(\d{1,3})栋?$/
const MOST = 100

/** 1到4栋 is four buildings; a bare number is a 栋. */
const buildingsOf = (typed: string): string[] => {
  const range = RANGE.exec(typed)
  const [from, to] = [Number(range?.[2]), Number(range?.[3])]
  if (range && from <= to && to - from < MOST)
    return Array.from({ length: to - from + 1 }, (_, n) => `${range[1]}${from + n}栋`)
  return [/\d$/.test(typed) ? `${typed}栋` : typed.replace(/(号楼|幢|座)$/, '栋')]
}

/** The buildings of a line such as 「1栋、2栋」 or 「1-4栋」, each once. */
export const readBuildings = (line: string): string[] => [
  ...new Set(
    line
      .normalize('NFKC')
      .split(/[、,;\s]+/)
      .filter(Boolean)
      .flatMap(buildingsOf),
  ),
]

/** What keeps the form from being sent, by field. */
export const formErrors = (form: OrganisationForm): FormErrors => {
  const wrong = readBuildings(form.buildings).find((one) => !BUILDING.test(one))
  return {
    ...(form.name.trim() ? {} : { name: '请写名称' }),
    ...(codePoints(form.name) > ORGANISATION_NAME_MAX ? { name: `最多 ${ORGANISATION_NAME_MAX} 个字` } : {}),
    ...(ORGANISATION_CODE.test(form.code) ? {} : { code: ORGANISATION_CODE_HINT }),
    ...(form.phone && !PHONE.test(form.phone) ? { phone: '请填写正确的电话号码' } : {}),
    ...(wrong ? { buildings: `“${wrong}”不像楼栋，写成 3栋 的样子` } : {}),
  }
}

/** As the server takes it; nothing typed is nothing known. */
export const formBody = ({ name, code, phone, deskHours, buildings }: OrganisationForm) => ({
  name: name.trim(),
  code,
  phone: phone || null,
  deskHours: deskHours.trim() || null,
  buildings: readBuildings(buildings),
})
