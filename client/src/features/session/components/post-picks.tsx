import { View } from '@tarojs/components'
import { sayUntil } from '#shared/time/say-time'
import { useNow } from '../../../lib/clock'
import { switchPost, type Me } from '../../../lib/session'
import { toast, useAction } from '../../../lib/use-action'
import { Card, Pick, Picks, SectionHead, Tag, useAppearance } from '../../../ui'

type Post = Me['posts'][number]

const placeOf = (post: Post, now: Date): string => {
  const until = post.until && sayUntil(new Date(post.until), now)
  const standing = post.standsInFor && `替${post.standsInFor}`
  return [post.organisation.name, [standing, until].filter(Boolean).join('，')].filter(Boolean).join('，')
}

/** What one is here; with several posts one tap changes the one acted in, and every event records it. */
export function PostPicks({ posts }: { posts: readonly Post[] }) {
  const now = useNow()
  const { elder } = useAppearance()
  const acting = posts.find((post) => post.isActing)
  const switching = useAction(async (post: Post | null) => {
    await switchPost(post?.id ?? null)
    toast(post ? `现在以${post.label}的身份办事` : '现在用全部身份办事', 'check')
  })
  if (posts.length === 0) return null
  if (posts.length === 1)
    return (
      <Card>
        <SectionHead title='现在的身份' />
        <View className='stack under-head'>
          {posts.map((post) => (
            <View key={post.id} className='row gap2'>
              <Tag>{post.label}</Tag>
              <View className='t-mid'>{placeOf(post, now)}</View>
            </View>
          ))}
        </View>
      </Card>
    )
  return (
    <Card>
      <SectionHead
        title={acting ? `现在以${acting.label}的身份办事` : '现在用全部身份办事'}
        note={elder ? undefined : '点一下就换'}
      />
      <View className='under-head'>
        <Picks label='用哪个身份办事'>
          <Pick small title='全部身份' selected={!acting} onClick={() => acting && switching.run(null)} />
          {posts.map((post) => (
            <Pick
              key={post.id}
              small
              title={post.label}
              sub={placeOf(post, now)}
              selected={post === acting}
              onClick={() => post !== acting && switching.run(post)}
            />
          ))}
        </Picks>
      </View>
    </Card>
  )
}
