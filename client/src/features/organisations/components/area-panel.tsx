import { useState } from 'react'
import type { Area, Corner } from '#shared/organisations/area'
import type { OrganisationView } from '#shared/organisations/organisation.contract'
import { LampTag } from '../../../ui'
import { DeskButton, DeskSection, SidePanel } from '../../../ui/desk'
import { api } from '../../../lib/request'
import { areaOf, closeRing, drawingOf, drawingProblem, mayClose, NOTHING, removeRing, startHole } from '../drawing'
import { sayArea } from '../organisation-words'
import { doOverlap } from '../overlap'
import type { AreaDrawing } from '../use-area-drawing'
import { useDeed } from '../use-deed'
import { ConfirmDialog } from './confirm-dialog'
import type { MapShape } from '../map-shapes'
import { PasteArea } from './paste-area'

interface Props {
  organisation: OrganisationView
  pen: AreaDrawing
  neighbours: readonly MapShape[]
  /** What was pasted may lie elsewhere. */
  onPasted: (corners: readonly Corner[]) => void
  onClose: () => void
  onDone: () => unknown
}

/** The same with lists that may be written to, as the contract has them. */
const asSent = ({ type, coordinates }: Area) => ({
  type,
  coordinates: coordinates.map((ring) => ring.map(([lng, lat]): [number, number] => [lng, lat])),
})

/** Beside the drawing: what is missing or wrong, the tools, the same in text, and saving. */
export const AreaPanel = ({ organisation, pen, neighbours, onPasted, onClose, onDone }: Props) => {
  const { drawing, change, undo, canUndo } = pen
  const [isLeaving, setIsLeaving] = useState(false)
  const problem = drawingProblem(drawing)
  const area = problem ? null : areaOf(drawing)
  const overlapping = area ? neighbours.filter((one) => doOverlap(area, one.area)).map(({ name }) => name) : []
  const isNothing = drawing.rings.length === 1 && drawing.rings[0]?.length === 0
  const mayDrop = isNothing && organisation.area !== null
  const save = useDeed(
    () =>
      api('POST /organisations/:id/edit', {
        params: { id: organisation.id },
        body: { area: area && asSent(area) },
      }),
    area ? '边界存下了' : '边界去掉了',
    onDone,
  )
  const leave = () => (canUndo ? setIsLeaving(true) : onClose())
  const holes = drawing.rings.length - 1
  return (
    <SidePanel
      eyebrow={organisation.name}
      title={organisation.area ? '改边界' : '画边界'}
      onClose={leave}
      bar={
        <>
          <DeskButton kind='ghost' onClick={leave}>
            不画了
          </DeskButton>
          <DeskButton disabled={(!area && !mayDrop) || !canUndo || save.isPending} onClick={save.run}>
            {mayDrop ? '去掉边界' : '存边界'}
          </DeskButton>
        </>
      }
    >
      <div role='status' className='lamp-lines'>
        {problem && !mayDrop && <LampTag lamp='yellow' words={problem} />}
        {mayDrop && <LampTag lamp='yellow' words='存下就没有边界了' />}
        {area && <LampTag lamp='green' words={`画好了，${sayArea(area)}`} />}
        {overlapping.length > 0 && (
          <LampTag lamp='yellow' words={`和${overlapping.slice(0, 3).join('、')}重叠了，请贴着它的边画`} />
        )}
        {save.error?.issue && <LampTag lamp='red' words={save.error.issue.message} />}
      </div>
      <DeskSection title='怎么画'>
        <p className='soft'>在地图上点出一个个角，点第一个角接上。角可以拖，靠近邻居的角和边会自动贴上。</p>
        <div className='row row--wrap gap2'>
          <DeskButton kind='ghost' disabled={!canUndo} onClick={undo}>
            收回一步
          </DeskButton>
          <DeskButton kind='ghost' disabled={!mayClose(drawing)} onClick={() => change(closeRing(drawing))}>
            接上
          </DeskButton>
          {drawing.isOpen && holes > 0 ? (
            <DeskButton kind='ghost' onClick={() => change(removeRing(drawing, holes))}>
              不挖了
            </DeskButton>
          ) : (
            <DeskButton kind='ghost' disabled={drawing.isOpen} onClick={() => change(startHole(drawing))}>
              挖一个洞
            </DeskButton>
          )}
          <DeskButton kind='ghost' disabled={isNothing} onClick={() => change(NOTHING)}>
            全部重画
          </DeskButton>
        </div>
        {!drawing.isOpen && holes > 0 && (
          <div className='row row--wrap gap2'>
            {Array.from({ length: holes }, (_, i) => (
              <DeskButton key={i} kind='ghost' onClick={() => change(removeRing(drawing, i + 1))}>
                {`填上第 ${i + 1} 个洞`}
              </DeskButton>
            ))}
          </div>
        )}
      </DeskSection>
      <PasteArea
        onArea={(pasted) => {
          change(drawingOf(pasted))
          onPasted(pasted.coordinates.flat())
        }}
      />
      {isLeaving && (
        <ConfirmDialog
          title='画的边界不要了吗'
          words='还没存，走了就没有了'
          deed='不要了'
          stay='接着画'
          onClose={() => setIsLeaving(false)}
          onDo={onClose}
        />
      )}
    </SidePanel>
  )
}
