import { buildingOf, entranceOf } from '#shared/organisations/building'
import { maskPhone, maskWords } from '#shared/organisations/mask'

describe('the building of an address', () => {
  it.each([
    ['河畔小区3栋2单元402', '3栋', '3栋2单元'],
    ['3 栋 2 单元 402', '3栋', '3栋2单元'],
    ['A3座1201', 'A3栋', 'A3栋'],
    ['十二号楼三单元五零一', '12栋', '12栋3单元'],
    ['三幢', '3栋', '3栋'],
    ['２０号楼', '20栋', '20栋'],
    ['7#栋101', '7栋', '7栋'],
    ['东门旁的小卖部', null, null],
  ])('%s', (address, building, entrance) => {
    expect([buildingOf(address), entranceOf(address)]).toEqual([building, entrance])
  })
})

describe('masking', () => {
  it('keeps of a phone what recognises it', () => {
    expect(maskPhone('13800005190')).toBe('138****5190')
    expect(maskPhone('123')).toBe('****')
  })
  it.each([
    ['打我电话13800005190', '打我电话＊＊'],
    ['电话138 0000 5190或者0755-8234567', '电话＊＊或者＊＊'],
    ['身份证11010519491231002X在家', '身份证＊＊在家'],
    ['我住402室', '我住＊＊'],
    ['在3栋2单元402等', '在3栋＊＊等'],
    ['2019年的事，花了1500元', '2019年的事，花了1500元'],
  ])('%s', (words, masked) => expect(maskWords(words, [])).toBe(masked))
  it('hides the words it is given', () => {
    expect(maskWords('我是李秀兰，住河畔小区东门', ['李秀兰', '河畔小区东门'])).toBe('我是＊＊，住＊＊')
  })
})
