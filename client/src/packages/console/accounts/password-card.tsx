import { useState } from 'react'
import { PASSWORD_LEAST } from '#shared/credentials/credential.rules'
import type { useCredentials } from '../../../features/accounts/use-credentials'
import { passwordProblem } from '../../../features/accounts/password-words'
import { DeskButton, DeskField, DeskSection } from '../../../ui/desk'

interface Props {
  mine: ReturnType<typeof useCredentials>
  has: { account: string | null; hasPassword: boolean }
}

const EMPTY = { account: '', old: '', password: '', again: '' }

/** Sets the account and its password; a change asks for the old one and ends every other session. */
export function PasswordCard({ mine, has }: Props) {
  const [typed, setTyped] = useState({ ...EMPTY, account: has.account ?? '' })
  const [isAsking, setIsAsking] = useState(false)
  const set = (name: keyof typeof EMPTY) => (value: string) => setTyped((typed) => ({ ...typed, [name]: value }))
  const problem = passwordProblem(typed, has.hasPassword)
  const told = (name: keyof typeof EMPTY) => (isAsking && problem?.field === name ? problem.message : undefined)
  const submit = async () => {
    setIsAsking(true)
    if (problem) return
    const { account, old, password } = typed
    const isDone = await mine.setPassword.run({ account, password, ...(has.hasPassword && { old }) })
    if (!isDone) return
    setTyped({ ...EMPTY, account })
    setIsAsking(false)
  }
  return (
    <section className='ui-card ui-card--pad'>
      <DeskSection title='账号和密码'>
        <DeskField
          label='账号'
          autoComplete='username'
          value={typed.account}
          onInput={set('account')}
          error={told('account')}
          hint='字母、数字，3 到 40 个'
        />
        {has.hasPassword && (
          <DeskField
            label='现在的密码'
            type='password'
            autoComplete='current-password'
            value={typed.old}
            onInput={set('old')}
            error={told('old')}
          />
        )}
        <DeskField
          label={has.hasPassword ? '新密码' : '密码'}
          type='password'
          autoComplete='new-password'
          value={typed.password}
          onInput={set('password')}
          error={told('password')}
          hint={`至少 ${PASSWORD_LEAST} 位，长比花样要紧，一句话也行`}
        />
        <DeskField
          label='再写一遍'
          type='password'
          autoComplete='new-password'
          value={typed.again}
          onInput={set('again')}
          error={told('again')}
        />
        <div>
          <DeskButton kind='second' disabled={mine.setPassword.isPending} onClick={submit}>
            {has.hasPassword ? '改密码，别处退出' : '设密码'}
          </DeskButton>
        </div>
      </DeskSection>
    </section>
  )
}
