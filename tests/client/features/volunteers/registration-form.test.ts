import { describe, expect, it } from '@jest/globals'
import {
  EMPTY_REGISTRATION,
  firstGap,
  plainPhone,
  problemsOf,
  registrationBody,
  type Registration,
} from '../../../../client/src/features/volunteers/registration-form'
import { applyVolunteer } from '../../../../shared/volunteers/volunteer.contract'
import { noteProblem } from '../../../../client/src/features/volunteers/complete-form'

const filled: Registration = {
  name: '方小琴',
  phone: '139 0000 3618',
  address: '3栋2单元402',
  skills: ['plumbing'],
  availability: ['saturday-morning'],
  radiusMetres: 1000,
  words: '  ',
}

describe('volunteer registration', () => {
  it('names every missing field of a step', () => {
    expect(Object.keys(problemsOf(EMPTY_REGISTRATION, 0))).toEqual(['name', 'phone', 'address'])
    expect(Object.keys(problemsOf(EMPTY_REGISTRATION, 1))).toEqual(['skills', 'availability'])
    expect(problemsOf(EMPTY_REGISTRATION, 2)).toEqual({})
  })

  it.each(['1390000361', '29900003618', 'abc'])('refuses the phone %s', (phone) => {
    expect(problemsOf({ ...filled, phone }, 0).phone).toBeDefined()
  })

  it('counts code points: twenty emoji fit into a name, twenty-one do not', () => {
    expect(problemsOf({ ...filled, name: '🙂'.repeat(20) }, 0).name).toBeUndefined()
    expect(problemsOf({ ...filled, name: '🙂'.repeat(21) }, 0).name).toBeDefined()
  })

  it('finds the first step with a gap', () => {
    expect(firstGap(EMPTY_REGISTRATION)).toBe(0)
    expect(firstGap({ ...filled, skills: [] })).toBe(1)
    expect(firstGap(filled)).toBeNull()
  })

  it('drops spaces, dashes and full-width digits from a phone', () => {
    expect(plainPhone('１３９-0000 3618')).toBe('13900003618')
  })

  it('sends what the contract takes, without empty words', () => {
    const body = registrationBody(filled)
    expect(body).not.toHaveProperty('words')
    expect(applyVolunteer.body.safeParse(body).success).toBe(true)
  })
})

describe('note of a completion', () => {
  it('asks for words, and for fewer beyond a thousand', () => {
    expect(noteProblem(' \n')).toBe('请写一句办了什么，居民会看到')
    expect(noteProblem('好'.repeat(1001))).toContain('最多 1000 个字')
    expect(noteProblem('🙂'.repeat(1000))).toBeUndefined()
  })
})
