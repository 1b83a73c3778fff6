import { beforeEach, describe, expect, it } from '@jest/globals'
import Taro from '@tarojs/taro'
import { clearDraft, getDraft, newDraft, setDraft } from '../../../client/src/lib/drafts'
import { setReader } from '../../../client/src/lib/token'

beforeEach(() => {
  Taro.clearStorageSync()
  setReader('li')
})

describe('a draft', () => {
  it('survives a killed app, with its id and its photos', async () => {
    const draft = { ...newDraft({ words: '灯不亮了\r\n\t🙏' }), photos: [{ key: 'wxfile://usr/1.jpg', path: 'x' }] }
    setDraft('place', draft)
    expect(await getDraft('place')).toEqual(draft)
  })

  it('is its writer’s alone', async () => {
    setDraft('place', newDraft({ words: '家事' }))
    setReader('wang')
    expect(await getDraft('place')).toBeNull()
  })

  it('is gone once cleared, and the next has another id', async () => {
    const first = newDraft({})
    setDraft('place', first)
    clearDraft('place')
    expect(await getDraft('place')).toBeNull()
    expect(newDraft({}).draftId).not.toBe(first.draftId)
    expect(first.draftId).toMatch(/^[\w-]{8,64}$/)
  })
})
