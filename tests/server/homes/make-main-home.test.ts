import { stageHomes } from '../../support/homes'

describe('the main home', () => {
  const stage = stageHomes('make-main-home')
  const { as, join, newcomer } = stage

  it('has exactly one main one, however many are chosen at once', async () => {
    const person = await newcomer()
    const ids: string[] = []
    for (const room of ['1', '2', '3', '4']) ids.push(await join(person, { room, kind: 'parents' }))
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => as(person).post(`/homes/${ids[(n % 3) + 1]}/make-main`)),
    )
    expect(answers.every((one) => [200, 409].includes(one.status))).toBe(true)
    const { items } = (await as(person).get('/homes')).body
    expect(items.filter((one: { isMain: boolean }) => one.isMain)).toHaveLength(1)
    expect((await as(person).get('/me')).body.address).toBe(items[0].address)
    expect((await as(person).post(`/homes/${items[0].id}/make-main`)).status).toBe(409)
  })
})
