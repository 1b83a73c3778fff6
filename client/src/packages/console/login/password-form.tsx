import type { FormEvent } from 'react'
import type { PasswordLogin } from '../../../features/accounts/use-password-login'
import { Icon, type IconName } from '../../../ui'
import { cx } from '../../../ui/cx'

/** The fallback in one line, a form of the browser's own, so that a password manager can fill it. */
export function PasswordForm({ login }: { login: PasswordLogin }) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void login.submit()
  }
  return (
    <form className='desk-login__form' onSubmit={submit} aria-label='用密码登录'>
      {login.asksTotp ? (
        <Blank
          icon='key'
          label='动态口令'
          name='one-time-code'
          value={login.totp}
          onInput={(totp) => login.set({ totp })}
        />
      ) : (
        <>
          <Blank
            icon='user'
            label='账号'
            name='username'
            value={login.account}
            onInput={(account) => login.set({ account })}
          />
          <Blank
            icon='lock'
            label='密码'
            name='current-password'
            value={login.password}
            onInput={(password) => login.set({ password })}
          />
        </>
      )}
      <button
        type='submit'
        className={cx('ui-tap ui-btn ui-btn--primary desk-btn', login.isPending && 'is-busy')}
        aria-busy={login.isPending || undefined}
      >
        <span className='ui-btn__wait' aria-hidden='true' />
        登录
      </button>
      <p className={cx('desk-login__told', login.problem !== null && 'is-wrong')} role='alert'>
        {login.problem ?? ''}
      </p>
      {login.problem === null && (
        <p className='desk-login__told'>密码连错 5 次，停 15 分钟；忘了密码，请扫码登录后重新设</p>
      )}
    </form>
  )
}

interface BlankProps {
  icon: IconName
  label: string
  name: 'username' | 'current-password' | 'one-time-code'
  value: string
  onInput: (value: string) => void
}

function Blank({ icon, label, name, value, onInput }: BlankProps) {
  return (
    <label className='desk-search desk-login__blank'>
      <Icon name={icon} size={20} />
      <input
        className='desk-search__input'
        name={name}
        type={name === 'current-password' ? 'password' : 'text'}
        inputMode={name === 'one-time-code' ? 'numeric' : undefined}
        autoComplete={name}
        value={value}
        aria-label={label}
        placeholder={label}
        onChange={(event) => onInput(event.target.value)}
      />
    </label>
  )
}
