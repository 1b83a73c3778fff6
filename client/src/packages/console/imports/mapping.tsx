import type { ImportView } from '#shared/imports/import.contract'
import { COLUMN_HINTS, fieldsOf } from '../../../features/imports/import-words'
import { Tag } from '../../../ui'
import { DeskSection } from '../../../ui/desk'
import '../../../ui/desk/desk-form.scss'
import { FieldName } from './field-name'

const NONE = ''

interface Props {
  batch: ImportView
  mapping: ImportView['mapping']
  /** Labels of what is required and stands for nothing yet. */
  missing: readonly string[]
  onChange: (mapping: ImportView['mapping']) => void
}

/** Which column stands for what: guessed by its head, put right here, with what the first rows say. */
export function Mapping({ batch, mapping, missing, onChange }: Props) {
  const choose = (field: string, chosen: string) => {
    const { [field]: _, ...others } = mapping
    onChange(chosen === NONE ? others : { ...others, [field]: Number(chosen) })
  }
  return (
    <DeskSection
      title='哪一列是什么'
      end={
        <Tag tone={missing.length > 0 ? 'yellow' : 'green'}>
          {missing.length > 0 ? `还差${missing.join('、')}` : '必填的都有了'}
        </Tag>
      }
    >
      <div className='desk-table-box'>
        <table className='desk-table desk-imports__mapping'>
          <thead>
            <tr>
              <th scope='col'>我们要的</th>
              <th scope='col'>表格里的列</th>
              <th scope='col'>前几行写的</th>
              <th scope='col'>怎么填</th>
            </tr>
          </thead>
          <tbody>
            {fieldsOf(batch.kind).map(({ field, label, required }) => {
              const column = batch.columns.find(({ index }) => index === mapping[field])
              return (
                <tr key={field}>
                  <th scope='row'>
                    <FieldName label={label} required={required} />
                  </th>
                  <td>
                    <select
                      className='desk-input'
                      aria-label={`${label}在哪一列`}
                      value={mapping[field] ?? NONE}
                      onChange={(event) => choose(field, event.target.value)}
                    >
                      <option value={NONE}>{required ? '请选一列' : '表里没有'}</option>
                      {batch.columns.map(({ index, head }) => (
                        <option key={index} value={index}>
                          {head || `第 ${index + 1} 列`}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td className='soft'>{column?.samples.join('、') ?? '–'}</td>
                  <td className='soft'>{COLUMN_HINTS[batch.kind][field]}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </DeskSection>
  )
}
