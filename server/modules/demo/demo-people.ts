import type { Role } from '#shared/organisations/roles'

interface DemoPerson {
  key: string
  name: string
  salutation: string
  phone: string
  address: string
  skills: string[]
  posts: { role: Role; at: string }[]
  /** What this person can show; only those with a story stand on the login page. */
  story?: string
}

/** Everybody here is invented; the numbers belong to a range that is not given out. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    key: 'li',
    name: '李秀兰',
    salutation: '李阿姨',
    phone: '13800005190',
    address: '河畔小区3栋2单元402',
    skills: [],
    posts: [{ role: 'resident', at: 'community' }],
    story: '独居，点单请人换灯泡',
  },
  {
    key: 'zhao',
    name: '赵国平',
    salutation: '赵先生',
    phone: '13800002046',
    address: '河畔小区7栋1单元201',
    skills: [],
    posts: [{ role: 'resident', at: 'community' }],
    story: '上班族，还不是志愿者',
  },
  {
    key: 'huang',
    name: '黄丽',
    salutation: '黄老师',
    phone: '13800001001',
    address: '河畔小区1栋1单元501',
    skills: ['nursing', 'mediating', 'driving'],
    posts: [{ role: 'party-member', at: 'branch-1' }],
    story: '退休教师，陪诊、谈心都在行',
  },
  {
    key: 'he',
    name: '何国强',
    salutation: '何师傅',
    phone: '13800001002',
    address: '河畔小区2栋1单元302',
    skills: ['carrying', 'plumbing', 'cleaning'],
    posts: [{ role: 'party-member', at: 'branch-1' }],
    story: '力气大，会水电',
  },
  {
    key: 'wang',
    name: '王建国',
    salutation: '王师傅',
    phone: '13800001003',
    address: '河畔小区5栋2单元101',
    skills: ['plumbing', 'driving'],
    posts: [{ role: 'party-member', at: 'branch-2' }],
    story: '电工出身，下班顺路就办',
  },
  {
    key: 'zhang',
    name: '张海波',
    salutation: '张海波',
    phone: '13800001004',
    address: '河畔小区6栋1单元602',
    skills: ['phone', 'paperwork', 'carrying'],
    posts: [{ role: 'party-member', at: 'branch-2' }],
    story: '懂手机，帮着跑政策代办',
  },
  {
    key: 'zhou',
    name: '周晓梅',
    salutation: '小周',
    phone: '13800001005',
    address: '河畔小区4栋1单元303',
    skills: ['cooking', 'nursing', 'phone'],
    posts: [{ role: 'volunteer', at: 'branch-1' }],
    story: '已通过审核的志愿者',
  },
  {
    key: 'chen',
    name: '陈敏',
    salutation: '陈书记',
    phone: '13800001006',
    address: '河畔小区8栋1单元102',
    skills: [],
    posts: [{ role: 'community-secretary', at: 'community' }],
    story: '看全社区的订单，管保密事项',
  },
  {
    key: 'lin',
    name: '林淑贤',
    salutation: '林书记',
    phone: '13800001007',
    address: '河畔小区2栋2单元201',
    skills: [],
    posts: [{ role: 'branch-secretary', at: 'branch-1' }],
    story: '管 1 到 4 栋，给居民派单',
  },
  {
    key: 'sun',
    name: '孙志明',
    salutation: '孙书记',
    phone: '13800001008',
    address: '河畔小区7栋2单元402',
    skills: [],
    posts: [{ role: 'branch-secretary', at: 'branch-2' }],
    story: '管 5 到 8 栋，审核志愿者',
  },
  {
    key: 'gao',
    name: '高志远',
    salutation: '高书记',
    phone: '13800001014',
    address: '河畔小区4栋1单元202',
    skills: [],
    posts: [{ role: 'branch-secretary', at: 'unit-1' }],
    story: '单位支部的书记，确认双报到',
  },
  {
    key: 'grid-chen',
    name: '陈小林',
    salutation: '小陈',
    phone: '13800001009',
    address: '河畔小区3栋1单元101',
    skills: [],
    posts: [
      { role: 'grid-worker', at: 'grid-1' },
      { role: 'grid-worker', at: 'grid-2' },
    ],
    story: '管 1 到 4 栋的网格员，核实住户',
  },
  {
    key: 'grid-wu',
    name: '吴静',
    salutation: '小吴',
    phone: '13800001010',
    address: '河畔小区6栋2单元101',
    skills: [],
    posts: [
      { role: 'grid-worker', at: 'grid-3' },
      { role: 'grid-worker', at: 'grid-4' },
    ],
  },
  {
    key: 'ma',
    name: '马桂英',
    salutation: '马奶奶',
    phone: '13800001011',
    address: '河畔小区1栋2单元101',
    skills: [],
    posts: [{ role: 'resident', at: 'community' }],
  },
  {
    key: 'tan',
    name: '谭伟',
    salutation: '谭先生',
    phone: '13800001012',
    address: '河畔小区2栋1单元502',
    skills: [],
    posts: [{ role: 'resident', at: 'community' }],
  },
  {
    key: 'luo',
    name: '罗秀珍',
    salutation: '罗阿姨',
    phone: '13800001013',
    address: '河畔小区8栋2单元301',
    skills: [],
    posts: [{ role: 'resident', at: 'community' }],
  },
]
