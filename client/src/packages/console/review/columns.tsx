import type { Volunteer } from '#shared/volunteers/volunteer.contract'
import { sayTime } from '#shared/time/say-time'
import { sayAvailability } from '../../../features/volunteers/availability'
import { saySkills, sayRadius } from '../../../features/volunteers/volunteer-words'

/** The list's columns: who, which branch, what they can do and when. */
export const volunteerColumns = (now: Date) => [
  { key: 'name', head: '姓名', width: 88, cell: (one: Volunteer) => one.name },
  { key: 'branch', head: '支部', width: 120, cell: (one: Volunteer) => one.branch.name },
  { key: 'skills', head: '会什么', cell: (one: Volunteer) => saySkills(one.skills) },
  { key: 'time', head: '空闲', width: 168, cell: (one: Volunteer) => sayAvailability(one.availability) },
  { key: 'radius', head: '走多远', width: 112, cell: (one: Volunteer) => sayRadius(one.radiusMetres) },
  {
    key: 'at',
    head: '报名',
    width: 112,
    cell: (one: Volunteer) => <span className='soft'>{sayTime(new Date(one.appliedAt), now)}</span>,
  },
]
