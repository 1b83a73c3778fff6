import type { Area } from '#shared/organisations/area'
import type { OrganisationView } from '#shared/organisations/organisation.contract'
import type { AreaDrawing } from '../use-area-drawing'
import type { MapView } from '../use-map-view'
import { AreaEditor } from './area-editor'
import { FirstPlace } from './first-place'
import { GridMap } from './grid-map'
import type { MapShape } from '../map-shapes'

interface Props {
  map: MapView
  shapes: readonly MapShape[]
  outlines: readonly Area[]
  chosen?: OrganisationView
  /** Set while the chosen one's boundary is drawn. */
  pen: AreaDrawing | null
  onChoose: (id: string) => void
}

/** The map, or the same with a pen, or how to begin one. */
export const MapCard = ({ map, shapes, outlines, chosen, pen, onChoose }: Props) => (
  <section className='grid-map' aria-label='网格地图' ref={map.box}>
    {!map.view && <FirstPlace isDrawing={pen !== null} onPlace={(place) => map.show([place])} />}
    {map.view && !pen && (
      <GridMap map={map} view={map.view} shapes={shapes} outlines={outlines} chosen={chosen?.id} onChoose={onChoose} />
    )}
    {map.view && pen && chosen && (
      <AreaEditor
        map={map}
        view={map.view}
        name={chosen.name}
        pen={pen}
        neighbours={shapes.filter(({ id }) => id !== chosen.id)}
        outlines={chosen.kind === 'community' ? [] : outlines}
      />
    )}
    {map.view && !pen && shapes.length === 0 && <p className='grid-map__told'>选一个网格，在右边点“画边界”</p>}
  </section>
)
