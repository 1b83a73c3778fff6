import type { Person } from './person.model'

/** How a person is addressed on screens of others: 李阿姨 before 李秀兰. */
export const calledName = (person: Pick<Person, 'name' | 'salutation'>): string => person.salutation ?? person.name
