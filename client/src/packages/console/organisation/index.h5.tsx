import { DeskHead } from '../../../ui/desk'
import { DeskPage } from '../../../features/desk/components/desk-page'

/** 书记台, 组织与网格: the five levels, their grids on a map, and who holds which post. */
export default function DeskOrganisation() {
  return (
    <DeskPage current='organisation'>
      <DeskHead title='组织与网格' />
    </DeskPage>
  )
}
