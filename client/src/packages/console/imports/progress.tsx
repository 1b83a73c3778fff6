interface Props {
  made: number
  of: number
}

/** How far the writing is. */
export function Progress({ made, of }: Props) {
  return (
    <div className='ui-card ui-card--pad'>
      <progress className='desk-imports__bar' value={made} max={Math.max(1, of)} aria-label='导入进度' />
      <p className='soft' role='status'>{`写了 ${made} 行，共 ${of} 行。可以离开这一页，导入会接着做`}</p>
    </div>
  )
}
