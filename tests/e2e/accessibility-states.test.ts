import { SCENES } from '../../scripts/lib/shots/scenes'
import { shotsOf } from '../../scripts/lib/shots/take'
import { describeShots } from '../support/browser-looks'

describeShots(
  'the desk, and every page that is empty, failed or waiting, can be used by everybody',
  'accessibility-states',
  shotsOf(SCENES).filter(({ scene, look }) => scene.answers || look.startsWith('desk')),
)
