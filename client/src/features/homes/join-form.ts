import { ROOM_MAX, UNIT, UNIT_MAX, type HomeKind } from '#shared/homes/home.rules'
import { BUILDING_MAX } from '#shared/organisations/building'
import { codePoints } from '#shared/text/code-points'
import { PERSON_NAME_MAX } from '#shared/people/person.rules'
import type { BodyOf } from '#shared/contract/api.contract'
import type { Place } from '../../lib/map-place'

export interface JoinFields {
  step: number
  communityId: string
  communityName: string
  building: string
  unit: string
  room: string
  kind: HomeKind
  location?: Place
  name: string
}
export const EMPTY_JOIN: JoinFields = {
  step: 0,
  communityId: '',
  communityName: '',
  building: '',
  unit: '',
  room: '',
  kind: 'own',
  name: '',
}
export const JOIN_STEPS = [{ label: '选社区' }, { label: '填住处' }, { label: '确认' }]

export type JoinProblems = Partial<Record<keyof JoinFields, string>>

const told = (words: string, max: number, ask: string): string | undefined =>
  !words.trim() ? ask : codePoints(words) > max ? `最多 ${max} 个字` : undefined

/** 「2 单元」 typed into a field that says 单元 already. */
const bare = (words: string, unit: string): string =>
  words
    .trim()
    .replace(new RegExp(`${unit}$`), '')
    .trim()

/** What is missing or wrong on the second step; empty when nothing is. */
export const joinProblems = ({ building, unit, room, name }: JoinFields): JoinProblems => {
  const written = bare(unit, '单元')
  const problems: JoinProblems = {
    building: told(building, BUILDING_MAX, '请选几栋，名单里没有就自己写'),
    unit: !UNIT.test(written) || written.length > UNIT_MAX ? '单元写数字，没有就空着' : undefined,
    room: told(bare(room, '室'), ROOM_MAX, '请写房号'),
    name: told(name, PERSON_NAME_MAX, '请写怎么称呼您，网格员核实时要看'),
  }
  return Object.fromEntries(Object.entries(problems).filter(([, words]) => words))
}

/** The form as the server takes it. */
export const joinBody = (form: JoinFields): BodyOf<'POST /homes'> => {
  const unit = bare(form.unit, '单元')
  return {
    communityId: form.communityId,
    kind: form.kind,
    building: form.building.trim(),
    room: bare(form.room, '室'),
    ...(unit && { unit }),
    ...(form.location && { location: form.location }),
  }
}

interface Building {
  name: string
  grid: string
}
const SHOWN_BUILDINGS = 12

/** The buildings to tap: those that fit what was typed, a dozen at most. */
export const buildingsFor = (buildings: readonly Building[], typed: string): Building[] => {
  const words = typed.trim()
  const fitting = buildings.filter(({ name }) => name !== words && name.includes(words.replace(/[号幢座]楼?$/, '')))
  return buildings.some(({ name }) => name === words) ? [] : fitting.slice(0, SHOWN_BUILDINGS)
}
