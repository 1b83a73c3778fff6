import { Button, Card, EmptyState, Head, NextSteps } from '../../../ui'
import { registrationSentence } from '../volunteer-words'

type State = Parameters<typeof registrationSentence>[0]

const STEPS = [
  { words: '写下您会什么、什么时候有空' },
  { words: '支部看过，一般两个工作日内答复' },
  { words: '附近有人需要时，您挑方便的接' },
]

/** 接单 for somebody who may not serve yet: what it is, or where the registration stands. */
export const Joining = ({ state, onRegister }: { state: State | null; onRegister: () => void }) => {
  if (!state)
    return (
      <>
        <Head title='邻居有事，您也能帮一把' sub='换灯泡、取药、陪看病，顺手的事就能接' />
        <Card pad>
          <NextSteps steps={STEPS} />
        </Card>
        <Button block onClick={onRegister}>
          去注册
        </Button>
      </>
    )
  const { title, sub } = registrationSentence(state)
  if (state.status === 'refused')
    return <EmptyState art='people' title={title} sub={`原因：${sub}`} action='重新报名' onAction={onRegister} />
  return <EmptyState art='people' title={title} sub={sub} action='看我的报名' onAction={onRegister} />
}
