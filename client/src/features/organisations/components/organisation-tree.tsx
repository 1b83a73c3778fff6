import { LampTag } from '../../../ui'
import { DeskTree } from '../../../ui/desk'
import { headOf, vacancyWords } from '../organisation-words'
import type { TreeRow } from '../tree-rows'

interface Props {
  rows: { levels: readonly TreeRow[]; partners: readonly TreeRow[] }
  chosen?: string
  onChoose: (id: string) => void
  onToggle: (id: string) => void
}

const drawn = ({ organisation, level, isOpen }: TreeRow) => {
  const { id, name, isClosed, vacancies } = organisation
  const end = isClosed ? (
    '已撤'
  ) : vacancies.length > 0 ? (
    <LampTag plain lamp='yellow' words={vacancyWords(vacancies)} />
  ) : (
    headOf(organisation)
  )
  return { key: id, level, label: name, end, isOpen, isQuiet: isClosed }
}

/** 五级组织 by indent, and below the line those who work along. */
export const OrganisationTree = ({ rows, chosen, onChoose, onToggle }: Props) => (
  <>
    <DeskTree
      label='五级组织'
      rows={rows.levels.map(drawn)}
      selected={chosen}
      onSelect={onChoose}
      onToggle={onToggle}
    />
    {rows.partners.length > 0 && (
      <div className='org-partners'>
        <h2 className='org-partners__title'>一起办事的单位</h2>
        <DeskTree
          label='一起办事的单位'
          rows={rows.partners.map(drawn)}
          selected={chosen}
          onSelect={onChoose}
          onToggle={onToggle}
        />
      </div>
    )}
  </>
)
