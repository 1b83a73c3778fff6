import { SCENES } from '../../scripts/lib/shots/scenes'
import { shotsOf } from '../../scripts/lib/shots/take'
import { describeShots } from '../support/browser-looks'
import { MORE_SCENES } from '../support/browser-scenes'

describeShots(
  'every page in large type and on a wide screen can be used by everybody',
  'accessibility-looks',
  shotsOf([...SCENES, ...MORE_SCENES]).filter(
    ({ scene, look }) => !scene.answers && !['day', 'dark'].includes(look) && !look.startsWith('desk'),
  ),
)
