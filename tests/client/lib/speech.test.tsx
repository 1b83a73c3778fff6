import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { hide } from '../../support/taro-api'
import { ReadAloud } from '../../../client/src/features/orders'
import { useDictation } from '../../../client/src/lib/speech'
import { breathBefore, joinHeard } from '../../../client/src/lib/speech/join-heard'
import { VoiceButton } from '../../../client/src/ui'
import { anOrder, NOW } from '../features/an-order'

/** WeChat's plugin and its player, as far as we use them; the test speaks for both. */
const recogniser = {
  start: jest.fn(),
  stop: jest.fn(),
  onRecognize: (_: { result: string }) => {},
  onStop: (_: { result: string }) => {},
  onError: (_: { retcode: number }) => {},
}
interface Spoken {
  content: string
  success: (made: { filename: string }) => void
  fail: () => void
}
const textToSpeech = jest.fn<(spoken: Spoken) => void>()
const player = { src: '', play: jest.fn(), destroy: jest.fn(), onEnded: jest.fn(), onError: jest.fn() }
const requirePlugin = jest.fn((name: string) => {
  if (name !== 'WechatSI') throw new Error(`plugin ${name} is not declared`)
  return { getRecordRecognitionManager: () => recogniser, textToSpeech }
})

const configured = (version: string) => {
  process.env.TARO_APP_WECHAT_SI = version
}
beforeEach(() => {
  jest.clearAllMocks()
  configured('0.3.5')
  Object.assign(Taro, { requirePlugin, createInnerAudioContext: () => player })
})
afterEach(() => configured(''))

const Form = () => {
  const [text, setText] = useState('')
  const { isSupported, state, press } = useDictation(text, setText)
  return (
    <>
      <textarea aria-label='事' value={text} onChange={(e) => setText(e.target.value)} />
      {isSupported && <VoiceButton state={state} onPress={press} />}
    </>
  )
}
const typed = () => (screen.getByLabelText('事') as HTMLTextAreaElement).value
const type = (value: string) => fireEvent.change(screen.getByLabelText('事'), { target: { value } })
const press = () => fireEvent.click(screen.getByRole('button'))
const hears = (result: string) => act(() => recogniser.onRecognize({ result }))
const toasted = () => jest.mocked(Taro.showToast).mock.calls.map(([toast]) => (toast as { title: string }).title)

describe('without the plugin', () => {
  it.each([
    ['it is not configured', () => configured('')],
    [
      'WeChat does not give it',
      () =>
        requirePlugin.mockImplementation(() => {
          throw new Error('no plugin')
        }),
    ],
  ])('no button is there: %s', (_, arrange) => {
    arrange()
    render(
      <>
        <Form />
        <ReadAloud order={anOrder()} now={NOW} />
      </>,
    )
    expect(screen.queryAllByRole('button')).toEqual([])
    requirePlugin.mockImplementation(() => ({ getRecordRecognitionManager: () => recogniser, textToSpeech }))
  })
})

describe('voice', () => {
  it('shows the words as they come, behind what stands there', () => {
    render(<Form />)
    type('灯坏了')
    press()
    expect(recogniser.start).toHaveBeenCalledWith({ duration: 60_000, lang: 'zh_CN' })
    hears('在三')
    expect(typed()).toBe('灯坏了，在三')
    hears('在三楼')
    press()
    expect(recogniser.stop).toHaveBeenCalledTimes(1)
    act(() => recogniser.onStop({ result: '在三楼。' }))
    expect(typed()).toBe('灯坏了，在三楼。')
    expect(screen.getByRole('button').getAttribute('aria-disabled')).toBeNull()
  })

  it('leaves a correction alone, and can be used again', () => {
    render(<Form />)
    press()
    hears('灯怀了')
    type('灯坏了')
    hears('灯怀了在三楼')
    expect(typed()).toBe('灯坏了在三楼')
    act(() => recogniser.onStop({ result: '灯怀了在三楼' }))
    press()
    hears('右边')
    expect(typed()).toBe('灯坏了在三楼，右边')
  })

  it.each([
    [-30001, '话筒没有打开，请打字，或到设置里允许'],
    [-30008, '网络不好，先打字，或等一会再试'],
    [-30003, '没听清，请再说一次，或者打字'],
  ])('says what to do when it fails with %i, and keeps the text', (retcode, words) => {
    render(<Form />)
    type('灯坏了')
    press()
    act(() => recogniser.onError({ retcode }))
    expect(toasted()).toEqual([words])
    expect(typed()).toBe('灯坏了')
  })

  it('stops when the page is left', () => {
    const { unmount } = render(<Form />)
    press()
    act(() => hide())
    expect(recogniser.stop).toHaveBeenCalledTimes(1)
    unmount()
    act(() => recogniser.onStop({ result: '晚了' }))
    expect(toasted()).toEqual([])
  })

  it('gives the button back when the recogniser never answers', () => {
    jest.useFakeTimers()
    render(<Form />)
    press()
    press()
    expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true')
    act(() => void jest.advanceTimersByTime(8_000))
    expect(screen.getByRole('button').getAttribute('aria-disabled')).toBeNull()
    jest.useRealTimers()
  })
})

describe('read aloud', () => {
  const open = () => render(<ReadAloud order={anOrder()} now={NOW} />)
  const button = () => screen.getByRole('button', { name: /读给我听/ })
  const pressed = () => button().getAttribute('aria-pressed')
  const spoken = () => textToSpeech.mock.calls[0]?.[0] as Spoken

  it('plays what the plugin makes of the sentence, and ends by itself', () => {
    open()
    expect(pressed()).toBe('false')
    fireEvent.click(button())
    expect(spoken().content).toMatch(/^厨房换灯泡。王师傅已接单/)
    expect(pressed()).toBe('true')
    spoken().success({ filename: 'https://plugin.example/1.mp3' })
    expect(player.src).toBe('https://plugin.example/1.mp3')
    expect(player.play).toHaveBeenCalledTimes(1)
    act(() => (player.onEnded.mock.calls[0]?.[0] as () => void)())
    expect(pressed()).toBe('false')
    expect(player.destroy).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['pressed again', () => fireEvent.click(button())],
    ['the page is left', () => act(() => hide())],
  ])('stops: %s', (_, leave) => {
    open()
    fireEvent.click(button())
    spoken().success({ filename: 'a.mp3' })
    leave()
    expect(player.destroy).toHaveBeenCalledTimes(1)
    expect(pressed()).toBe('false')
  })

  it('does not begin to speak after it was stopped', () => {
    open()
    fireEvent.click(button())
    fireEvent.click(button())
    spoken().success({ filename: 'late.mp3' })
    expect(player.play).not.toHaveBeenCalled()
  })

  it('says so when there is no voice to be had', () => {
    open()
    fireEvent.click(button())
    act(() => spoken().fail())
    expect(toasted()).toEqual(['网络不好，先打字，或等一会再试'])
    expect(pressed()).toBe('false')
  })
})

describe('the words heard', () => {
  it.each([
    ['', '', '灯', '灯'],
    ['一二', '二', '二三', '一二三'],
    ['一二', '二', '耳', '一耳'],
    ['改过', '听到', '听到了', '改过了'],
    ['改过', '听到', '听', '改过'],
  ])('%s with %s become by %s: %s', (text, before, heard, joined) => {
    expect(joinHeard(text, before, heard)).toBe(joined)
  })
  it.each([
    ['', ''],
    ['灯坏了', '，'],
    ['灯坏了。', ''],
    ['灯坏了\n', ''],
  ])('stand behind %j after %j', (text, breath) => {
    expect(breathBefore(text)).toBe(breath)
  })
})
