import { View } from '@tarojs/components'
import { WORDS_MAX, type Skill } from '#shared/volunteers/volunteer.rules'
import type { Volunteer } from '#shared/volunteers/volunteer.contract'
import { PERSON_NAME_MAX } from '#shared/people/person.rules'
import { ADDRESS_MAX } from '#shared/orders/order.rules'
import { Card, Chips, Field, KeyValue, SectionHead, TimeGrid } from '../../../ui'
import { DAY_LABELS, gridOf, PART_LABELS, sayAvailability, toggleTime } from '../availability'
import type { Registration } from '../registration-form'
import { RADII, saySkills, sayRadius, SKILL_ITEMS } from '../volunteer-words'

interface Props {
  form: Registration
  problems: Partial<Record<keyof Registration, string>>
  set: (patch: Partial<Registration>) => void
}

const Problem = ({ words }: { words?: string }) =>
  words ? (
    <View className='register__problem' {...{ role: 'alert' }}>
      {words}
    </View>
  ) : null

/** 身份: who it is and where he lives. */
export const IdentityStep = ({ form, problems, set }: Props) => (
  <Card pad>
    <View className='stack'>
      <Field
        label='姓名'
        required
        value={form.name}
        max={PERSON_NAME_MAX}
        error={problems.name}
        onInput={(name) => set({ name })}
      />
      <Field
        label='电话'
        required
        type='tel'
        value={form.phone}
        error={problems.phone}
        hint='居民只有在您接单后、办完前看得到'
        onInput={(phone) => set({ phone })}
      />
      <Field
        label='住址'
        required
        value={form.address}
        max={ADDRESS_MAX}
        error={problems.address}
        placeholder='几栋几单元，比如 3 栋 2 单元'
        hint='用来算离您多远，别人看不到'
        onInput={(address) => set({ address })}
      />
    </View>
  </Card>
)

/** 本领: what he can do, when, and how far from home. */
export const SkillsStep = ({ form, problems, set }: Props) => {
  const toggleSkill = (skill: Skill) =>
    set({
      skills: form.skills.includes(skill) ? form.skills.filter((one) => one !== skill) : [...form.skills, skill],
    })
  return (
    <>
      <Card>
        <SectionHead title='您会什么' note={form.skills.length > 0 ? `选了 ${form.skills.length} 样` : undefined} />
        <View className='under-head'>
          <Chips wrap label='您会什么' items={SKILL_ITEMS} value={form.skills} onChange={toggleSkill} />
          <Problem words={problems.skills} />
        </View>
      </Card>
      <Card>
        <SectionHead title='什么时候有空' note='点一下就换' />
        <View className='under-head'>
          <TimeGrid
            days={[...DAY_LABELS]}
            parts={[...PART_LABELS]}
            value={gridOf(form.availability)}
            onChange={(day, part) => set({ availability: toggleTime(form.availability, day, part) })}
          />
          <Problem words={problems.availability} />
        </View>
      </Card>
      <Card>
        <SectionHead title='愿意走多远' />
        <View className='under-head'>
          <Chips
            wrap
            label='愿意走多远'
            items={RADII}
            value={String(form.radiusMetres)}
            onChange={(metres) => set({ radiusMetres: Number(metres) })}
          />
          <View className='t-sm soft'>从您填的住址算，不看您在哪</View>
        </View>
      </Card>
    </>
  )
}

type Told = Pick<Volunteer, 'name' | 'phone' | 'skills' | 'availability' | 'radiusMetres' | 'address'>

/** What a registration says, as one reads it back. */
export const registrationFacts = (form: Told) => [
  { key: '姓名', value: form.name },
  { key: '电话', value: form.phone },
  { key: '住址', value: form.address },
  { key: '会什么', value: saySkills(form.skills) },
  { key: '空闲', value: sayAvailability(form.availability) },
  { key: '走多远', value: sayRadius(form.radiusMetres) },
]

/** 确认: all of it read back, and room for a word to the branch. */
export const ConfirmStep = ({ form, problems, set }: Props) => (
  <>
    <Card pad>
      <KeyValue items={registrationFacts(form)} />
    </Card>
    <Card pad>
      <Field
        label='想对支部说的话，可以不写'
        multiline
        value={form.words}
        max={WORDS_MAX}
        error={problems.words}
        placeholder='比如退休电工，工具自己有'
        onInput={(words) => set({ words })}
      />
    </Card>
  </>
)
