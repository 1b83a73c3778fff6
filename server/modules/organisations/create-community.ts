import { Types } from 'mongoose'
import { z } from 'zod'
import { findStreets } from './create-first-admin'
import { makeOrganisation } from './make-organisation'
import { Organisations, type OrganisationKind } from './organisation.model'

/** What a community tells about itself before its first day. */
export const communityPlan = z
  .strictObject({
    name: z.string().min(1),
    code: z.string().min(1),
    phone: z.string().min(1),
    branches: z
      .array(
        z.strictObject({
          name: z.string().min(1),
          code: z.string().min(1),
          phone: z.string().min(1).optional(),
          grids: z.array(
            z.strictObject({
              name: z.string().min(1),
              code: z.string().min(1),
              /** As `buildingOf` writes them: 3栋. */
              buildings: z.array(z.string().regex(/^[A-Z]?\d+栋$/, '楼栋写成「3栋」的样子')).min(1),
            }),
          ),
        }),
      )
      .min(1),
  })
  .refine(({ branches }) => {
    const listed = branches.flatMap(({ grids }) => grids.flatMap((grid) => [...new Set(grid.buildings)]))
    return new Set(listed).size === listed.length
  }, '同一栋楼只能写在一个网格里')
export type CommunityPlan = z.infer<typeof communityPlan>

/**
 * Sets up a community with its branches and grids, below the street where exactly one stands; a second time with the same code changes
 * nothing. Answers its id.
 */
export const createCommunity = async (plan: CommunityPlan): Promise<Types.ObjectId> => {
  const known = await Organisations.findOne({ kind: 'community', code: plan.code }).select('path').lean()
  const communityId = known?._id ?? new Types.ObjectId()
  const make = async (
    kind: OrganisationKind,
    one: { name: string; code: string; phone?: string; buildings?: string[] },
    path: Types.ObjectId[],
  ) => {
    const there = await Organisations.findOne({ communityId, code: one.code }).select('_id').lean()
    const _id = there?._id ?? (kind === 'community' ? communityId : new Types.ObjectId())
    await makeOrganisation({
      _id,
      communityId,
      kind,
      code: one.code,
      name: one.name,
      phone: one.phone ?? null,
      deskHours: null,
      buildings: one.buildings ?? [],
      area: null,
      importId: null,
      parentId: path.at(-1) ?? null,
      path: [...path, _id],
      closedAt: null,
    })
    return [...path, _id]
  }
  const streets = await findStreets()
  const above = known?.path.slice(0, -1) ?? (streets.length === 1 ? (streets[0]?.path ?? []) : [])
  const top = await make('community', plan, above)
  for (const branch of plan.branches) {
    const path = await make('branch', branch, top)
    for (const grid of branch.grids) await make('grid', grid, path)
  }
  return communityId
}
