import { phone as phoneField } from '#shared/contract/fields'
import { buildingOf } from '#shared/organisations/building'
import {
  ORGANISATION_KINDS,
  ORGANISATION_LABELS,
  type OrganisationKind,
} from '#shared/organisations/organisation.rules'
import { ROLE_LABELS, ROLES, type Role } from '#shared/organisations/roles'

/** A phone as people type it, with its blanks and country code taken off; null when it is none. */
export const readPhone = (text: string): string | null => {
  const digits = text.replace(/^\+?86[-\s]*(?=1\d{2})/, '').replace(/\s/g, '')
  const plain = digits.startsWith('1') ? digits.replace(/-/g, '') : digits
  return phoneField.safeParse(plain).success ? plain : null
}

const BUILDING = /^(.*?)([A-Za-z]?\s*(?:\d{1,3}|[一二两三四五六七八九十]{1,3})\s*#?\s*(?:栋|幢|号楼|座|号院))$/u

/** 河畔小区3栋 from 河畔小区 3号楼, 3栋 from 3; null when no building is named. */
export const readBuilding = (text: string): string | null => {
  if (/^[A-Za-z]?\d{1,3}#?$/.test(text)) return buildingOf(`${text}栋`)
  const [, estate, building] = BUILDING.exec(text) ?? []
  const plain = building && buildingOf(building)
  return plain ? `${(estate ?? '').replace(/\s/g, '')}${plain}` : null
}

const RANGE = /^(.*?)(\d{1,3})\s*(?:栋|幢|号楼|座)?\s*[-—~至到]\s*(\d{1,3})\s*(栋|幢|号楼|座)?$/u
const RANGE_MAX = 100

/** The buildings of a cell: 「1栋、2栋」, 「1-4栋」; null when one of them is none. */
export const readBuildings = (text: string): string[] | null => {
  const found: string[] = []
  for (const part of text.split(/[、,，;；\s/]+/).filter(Boolean)) {
    const [, estate, first, last] = RANGE.exec(part) ?? []
    const names =
      first && last && Number(last) >= Number(first) && Number(last) - Number(first) < RANGE_MAX
        ? Array.from({ length: Number(last) - Number(first) + 1 }, (_, n) => `${estate ?? ''}${Number(first) + n}栋`)
        : [part]
    for (const name of names) {
      const building = readBuilding(name)
      if (!building) return null
      found.push(building)
    }
  }
  return [...new Set(found)]
}

/** 2 from 2单元 or 二单元. */
export const readUnit = (text: string): string | null => {
  const plain = text.replace(/(单元|门)$/, '').trim()
  const numeral = buildingOf(`${plain}栋`)
  return /^[一二两三四五六七八九十]+$/.test(plain) && numeral ? numeral.replace('栋', '') : plain || null
}

/** 402 from 402室. */
export const readRoom = (text: string): string => text.replace(/(室|房|号)$/, '').trim()

/** How spreadsheets name the kinds beside their own labels. */
const KIND_WORDS: Readonly<Record<string, OrganisationKind>> = {
  街道: 'street',
  社区: 'community',
  社区党委: 'community',
  支部: 'branch',
  党支部: 'branch',
  网格: 'grid',
  党小组: 'grid',
  网格小组: 'grid',
  中心户: 'anchor-household',
  物业: 'property-company',
  业委会: 'owners-committee',
  单位支部: 'unit-branch',
}

export const readKind = (text: string): OrganisationKind | null =>
  ORGANISATION_KINDS.find((kind) => kind === text || ORGANISATION_LABELS[kind] === text) ?? KIND_WORDS[text] ?? null

/** How spreadsheets name the roles beside their own labels. */
const ROLE_WORDS: Readonly<Record<string, Role>> = {
  业主: 'resident',
  住户: 'resident',
  租户: 'resident',
  群众: 'resident',
  中共党员: 'party-member',
  书记: 'branch-secretary',
  支部书记: 'branch-secretary',
  党支部书记: 'branch-secretary',
  专职网格员: 'grid-worker',
  党小组组长: 'group-leader',
}

export const readRole = (text: string): Role | null =>
  ROLES.find((role) => role === text || ROLE_LABELS[role] === text) ?? ROLE_WORDS[text] ?? null
