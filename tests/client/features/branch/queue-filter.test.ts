import { describe, expect, it } from '@jest/globals'
import { queueQuery, queueSentence, sayCount, type Counts } from '../../../../client/src/features/branch/queue-filter'

const none: Counts = { red: 0, yellow: 0, placed: 0, dispatched: 0, accepted: 0, completed: 0 }

describe('the queue in a sentence', () => {
  it('names what is late first, then what waits for dispatch', () => {
    expect(queueSentence({ ...none, red: 2, yellow: 3, placed: 4 })).toBe('2 件已超时，4 件等您派单')
    expect(queueSentence({ ...none, yellow: 3 })).toBe('3 件快到时限')
  })

  it('says when nothing is left to do', () => {
    expect(queueSentence({ ...none, accepted: 1 })).toBe('都派出去了，没有超时的')
    expect(queueSentence(none)).toBe('都办完了，没有等着的')
  })

  it('does not pretend to know a count the server cut off', () => {
    expect([99, 100].map(sayCount)).toEqual(['99', '99+'])
  })
})

describe('what a figure asks for', () => {
  it('asks by lamp, by status, or for all that runs', () => {
    expect(queueQuery('red')).toEqual({ scope: 'queue', lamp: 'red' })
    expect(queueQuery('placed')).toEqual({ scope: 'queue', status: 'placed' })
    expect(queueQuery(null)).toEqual({ scope: 'queue', status: 'placed,dispatched,accepted,completed' })
    expect(queueQuery('red', 'a1')).toEqual({ scope: 'queue', lamp: 'red', custodianId: 'a1' })
    expect(queueQuery('placed', 'a1')).toEqual({ scope: 'queue', status: 'placed', custodianId: 'a1' })
  })
})
