import { useState } from 'react'
import type { Enrolment, useCredentials } from '../../../features/accounts/use-credentials'
import { Note, Tag } from '../../../ui'
import { DeskButton, DeskField, DeskQr, DeskSection } from '../../../ui/desk'

interface Props {
  mine: ReturnType<typeof useCredentials>
  has: { hasPassword: boolean; hasTotp: boolean }
  /** Came here to enrol: the button is the page's first. */
  isAsked: boolean
}

/** The authenticator: its code beside the password, so that a password overlooked opens nothing. */
export function TotpCard({ mine, has, isAsked }: Props) {
  const { enrolment } = mine
  return (
    <section className='ui-card ui-card--pad'>
      <DeskSection
        title='动态口令'
        end={<Tag tone={has.hasTotp ? 'green' : 'yellow'}>{has.hasTotp ? '已开通' : '没开通'}</Tag>}
      >
        <p className='soft'>手机上的验证器每 30 秒换一个 6 位数字。开通后，用密码登录还要写它。</p>
        {enrolment ? (
          <Confirm mine={mine} enrolment={enrolment} />
        ) : has.hasPassword ? (
          <Start mine={mine} hasTotp={has.hasTotp} isAsked={isAsked} />
        ) : (
          <Note>先设密码，再开通动态口令</Note>
        )}
      </DeskSection>
    </section>
  )
}

function Start({ mine, hasTotp, isAsked }: { mine: Props['mine']; hasTotp: boolean; isAsked: boolean }) {
  const [password, setPassword] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const start = () => {
    setIsAsking(true)
    if (password) return mine.startTotp.run(password)
  }
  return (
    <>
      <DeskField
        label='密码'
        type='password'
        autoComplete='current-password'
        value={password}
        onInput={setPassword}
        error={isAsking && !password ? '请先写密码，确认是您本人' : undefined}
      />
      <div>
        <DeskButton kind={isAsked ? 'primary' : 'second'} disabled={mine.startTotp.isPending} onClick={start}>
          {hasTotp ? '换一部手机，重新开通' : '开通动态口令'}
        </DeskButton>
      </div>
    </>
  )
}

function Confirm({ mine, enrolment }: { mine: Props['mine']; enrolment: Enrolment }) {
  const [totp, setTotp] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const isWhole = /^\d{6}$/.test(totp)
  const confirm = () => {
    setIsAsking(true)
    if (isWhole) return mine.confirmTotp.run(totp)
  }
  return (
    <>
      <div className='desk-accounts__scan'>
        <div className='desk-accounts__qr'>
          <DeskQr text={enrolment.uri} label='动态口令的二维码，请用验证器扫' />
        </div>
        <div className='grow'>
          <p>用验证器扫左边的码。扫不了，就把密钥写进去：</p>
          <p className='desk-accounts__secret'>{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
        </div>
      </div>
      <DeskField
        label='验证器上的 6 位数字'
        autoComplete='one-time-code'
        value={totp}
        onInput={setTotp}
        error={isAsking && !isWhole ? '请写 6 位数字' : undefined}
      />
      <div className='row gap2'>
        <DeskButton kind='primary' disabled={mine.confirmTotp.isPending} onClick={confirm}>
          写好了，开通
        </DeskButton>
        <DeskButton kind='ghost' onClick={() => mine.setEnrolment(null)}>
          不开了
        </DeskButton>
      </div>
    </>
  )
}
