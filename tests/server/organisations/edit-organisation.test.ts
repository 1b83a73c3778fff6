import { Organisations } from '../../../server/modules/organisations/organisation.model'
import { SQUARE, stageOrganisations } from '../../support/organisations'

describe('editing an organisation', () => {
  const stage = stageOrganisations('edit-organisation')
  const { as, grid, make } = stage

  it('is for those above it, and for a system administrator at their own', async () => {
    const path = `/organisations/${stage.community.branch1}/edit`
    expect((await as(stage.resident).post(path, { name: '改' })).status).toBe(404)
    expect((await as(stage.secretary).post(path, { name: '改' })).status).toBe(403)
    expect((await as(stage.secretary).post(path, { kind: 'grid' })).status).toBe(400)
    expect((await as(stage.secretary).post(path, { buildings: ['3栋'] })).status).toBe(400)
    const edited = await as(stage.above).post(path, { phone: '02088880000', deskHours: '每天' })
    expect(edited.body).toMatchObject({ name: '试验一支部', phone: '02088880000', deskHours: '每天' })
    const street = `/organisations/${stage.community.street}/edit`
    expect((await as(stage.officer).post(street, { name: '改' })).status).toBe(403)
    expect((await as(stage.admin).post(street, { phone: '02088881111' })).body.phone).toBe('02088881111')
  })

  it('keeps codes apart, and what is not given', async () => {
    const [one, two] = [await make(stage.secretary, grid({ area: SQUARE })), await make(stage.secretary, grid())]
    const clash = await as(stage.secretary).post(`/organisations/${two.id}/edit`, { code: one.code })
    expect([clash.status, clash.body.error.details.issues[0].path]).toEqual([400, 'code'])
    const renamed = await as(stage.secretary).post(`/organisations/${one.id}/edit`, { name: '改了' })
    expect(renamed.body).toMatchObject({ name: '改了', code: one.code, area: SQUARE })
    expect((await as(stage.secretary).post(`/organisations/${one.id}/edit`, { area: null })).body.area).toBeNull()
    expect(await Organisations.countDocuments({ _id: one.id })).toBe(1)
  })
})
