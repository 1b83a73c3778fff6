import { useState } from 'react'
import type { Area } from '#shared/organisations/area'
import { DeskButton, DeskField, DeskSection } from '../../../ui/desk'
import { readArea } from '../read-area'

/** The boundary as another map wrote it (GeoJSON), taken over by pasting. */
export const PasteArea = ({ onArea }: { onArea: (area: Area) => void }) => {
  const [text, setText] = useState('')
  const [told, setTold] = useState<{ error?: string; hint?: string }>({})
  const take = () => {
    const read = readArea(text)
    if ('problem' in read) return setTold({ error: read.problem })
    setTold({ hint: read.note ?? '已经放到地图上，看一看再存' })
    onArea(read.area)
  }
  return (
    <DeskSection title='有现成的边界数据'>
      <DeskField
        label='边界数据'
        multiline
        value={text}
        onInput={(typed) => {
          setText(typed)
          setTold({})
        }}
        placeholder='从别的地图导出的多边形，整段粘贴'
        {...told}
      />
      <div className='row'>
        <DeskButton kind='ghost' disabled={!text.trim()} onClick={take}>
          放到地图上
        </DeskButton>
      </div>
    </DeskSection>
  )
}
