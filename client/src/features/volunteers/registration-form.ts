import { PHONE } from '#shared/contract/field.rules'
import { PERSON_NAME_MAX } from '#shared/people/person.rules'
import { codePoints } from '#shared/text/code-points'
import { ADDRESS_MAX } from '#shared/orders/order.rules'
import { WORDS_MAX, type Availability, type Skill } from '#shared/volunteers/volunteer.rules'
import type { BodyOf } from '#shared/contract/api.contract'

export interface Registration {
  name: string
  phone: string
  address: string
  skills: Skill[]
  availability: Availability[]
  /** Metres. */
  radiusMetres: number
  words: string
}

export const EMPTY_REGISTRATION: Registration = {
  name: '',
  phone: '',
  address: '',
  skills: [],
  availability: [],
  radiusMetres: 1000,
  words: '',
}

export const REGISTER_STEPS = [{ label: '身份' }, { label: '本领' }, { label: '确认' }]

/** Spaces and dashes people type between digits are dropped. */
export const plainPhone = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '')

type Problems = Partial<Record<keyof Registration, string>>

/** What is missing on a step, by field: a sentence that says what to do. */
export const problemsOf = (form: Registration, step: number): Problems => {
  const problems: Problems = {}
  if (step === 0) {
    if (!form.name.trim()) problems.name = '请写您的姓名'
    else if (codePoints(form.name) > PERSON_NAME_MAX) problems.name = `姓名最多 ${PERSON_NAME_MAX} 个字`
    if (!PHONE.test(plainPhone(form.phone))) problems.phone = '请写能打通的手机号或座机号'
    if (!form.address.trim()) problems.address = '请写住址，写到楼栋就行'
    else if (codePoints(form.address) > ADDRESS_MAX) problems.address = `住址最多 ${ADDRESS_MAX} 个字`
  }
  if (step === 1) {
    if (form.skills.length === 0) problems.skills = '请至少选一样，不会的可以慢慢学'
    if (form.availability.length === 0) problems.availability = '请至少点一格有空的时间'
  }
  if (step === 2 && codePoints(form.words) > WORDS_MAX) problems.words = `最多 ${WORDS_MAX} 个字`
  return problems
}

/** The first step with something missing; null when all is there. */
export const firstGap = (form: Registration): number | null => {
  const step = REGISTER_STEPS.findIndex((_, step) => Object.keys(problemsOf(form, step)).length > 0)
  return step < 0 ? null : step
}

export const registrationBody = (form: Registration): BodyOf<'POST /volunteers'> => ({
  name: form.name.trim(),
  phone: plainPhone(form.phone),
  skills: form.skills,
  availability: form.availability,
  radiusMetres: form.radiusMetres,
  address: form.address.trim(),
  ...(form.words.trim() && { words: form.words.trim() }),
})
