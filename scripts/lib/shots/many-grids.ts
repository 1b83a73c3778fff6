import type { OrganisationView } from '#shared/organisations/organisation.contract'

const id = (n: number) => `7${n.toString(16).padStart(23, '0')}`
const [COLUMNS, ROWS, A_BRANCH] = [10, 6, 5]

const one = (n: number, parent: OrganisationView | null, change: Partial<OrganisationView>): OrganisationView => ({
  ...{ id: id(n), kind: 'grid', code: `DQ-${n}`, name: '', phone: null, deskHours: null, buildings: [], area: null },
  ...{ isClosed: false, posts: [], vacancies: [], duties: [], openOrders: 0, availableActions: ['edit', 'grant'] },
  ...{ parentId: parent?.id ?? null, path: [...(parent?.path ?? []), id(n)] },
  ...change,
})

/** A corner of a street map that nobody drew with a ruler; the same for all grids that meet there. */
const corner = (column: number, row: number): [number, number] => {
  const bent = (n: number) => ((((column * 37 + row * 61 + n * 17) * 7919) % 100) / 100 - 0.5) * 0.5
  return [
    Number((113.2644 + (column + bent(1)) * 0.0019).toFixed(6)),
    Number((23.1291 - (row + bent(2)) * 0.0017).toFixed(6)),
  ]
}

const areaOf = (n: number): OrganisationView['area'] => {
  const [column, row] = [n % COLUMNS, Math.floor(n / COLUMNS)]
  const start = corner(column, row)
  const ring = [start, corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1), start]
  return { type: 'Polygon', coordinates: [ring] }
}

/** A community of twelve branches and sixty grids, every grid with some buildings; with or without boundaries. */
export const manyGrids = (isDrawn: boolean): OrganisationView[] => {
  const community = one(1, null, { kind: 'community', name: '东区社区', availableActions: ['add', 'grant'] })
  const branches = Array.from({ length: (COLUMNS * ROWS) / A_BRANCH }, (_, b) =>
    one(10 + b, community, { kind: 'branch', name: `东区${b + 1}支部`, code: `DQ-${b + 1}`, openOrders: b }),
  )
  const grids = Array.from({ length: COLUMNS * ROWS }, (_, n) => {
    const branch = branches[Math.floor(n / A_BRANCH)] ?? null
    const [from, code] = [n * 4 + 1, `${branch?.code ?? 'DQ'}-${(n % A_BRANCH) + 1}`]
    return one(100 + n, branch, {
      ...{ name: `第${n + 1}网格`, code, area: isDrawn ? areaOf(n) : null },
      buildings: Array.from({ length: 4 }, (_, i) => `${from + i}栋`),
      vacancies: n % 9 === 4 ? ['grid-worker'] : [],
    })
  })
  return [community, ...branches, ...grids]
}
