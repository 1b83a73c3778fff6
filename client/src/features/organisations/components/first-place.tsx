import { useState } from 'react'
import type { Corner } from '#shared/organisations/area'
import { DeskButton, DeskField } from '../../../ui/desk'
import { toast } from '../../../ui'
import './first-place.scss'

const PLACE = /^\s*(-?\d+(?:\.\d+)?)\s*[,，\s]\s*(-?\d+(?:\.\d+)?)\s*$/

/** 113.2644，23.1291 as longitude and latitude; null when it is neither. */
const readPlace = (typed: string): Corner | null => {
  const [, lng, lat] = PLACE.exec(typed) ?? []
  const place: Corner = [Number(lng), Number(lat)]
  return lng !== undefined && Math.abs(place[0]) <= 180 && Math.abs(place[1]) <= 90 ? place : null
}

interface Props {
  /** A grid has been chosen, and its pen is out. */
  isDrawing: boolean
  onPlace: (place: Corner) => void
}

/** Where to begin when nothing is drawn yet: a place, typed or where this computer stands. */
export const FirstPlace = ({ isDrawing, onPlace }: Props) => {
  const [typed, setTyped] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const take = () => {
    const place = readPlace(typed)
    setIsWrong(!place)
    if (place) onPlace(place)
  }
  const here = () => {
    if (!navigator.geolocation) return toast('这台电脑不会定位，请填经纬度')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => onPlace([coords.longitude, coords.latitude]),
      () => toast('没取到位置，请填经纬度'),
    )
  }
  return (
    <div className='first-place'>
      <h3 className='first-place__title'>还没有画过边界</h3>
      <p className='soft'>
        {isDrawing
          ? '先定社区在哪里，再一个角一个角地画。也可以在右边粘贴现成的边界数据。'
          : '先定社区在哪里，再选一个网格，一个角一个角地画。也可以选了网格粘贴现成的边界数据。'}
      </p>
      <DeskField
        label='社区的经度、纬度'
        value={typed}
        onInput={setTyped}
        placeholder='113.2644，23.1291'
        error={isWrong ? '先写经度，再写纬度，中间用逗号' : undefined}
      />
      <div className='row gap2'>
        <DeskButton kind='ghost' icon='pin' onClick={here}>
          用这里的位置
        </DeskButton>
        <DeskButton kind='second' onClick={take}>
          从这里开始
        </DeskButton>
      </div>
    </div>
  )
}
