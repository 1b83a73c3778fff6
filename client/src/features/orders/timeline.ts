import type { Order } from '#shared/orders/order.contract'
import { eventSentence } from '#shared/orders/order.labels'
import { shortTime } from './sentences'

export interface TimelineItem {
  key: string
  time: string
  words: string
  who?: string
}

/** Names the reader 您: people look for themselves first. */
const namedForReader = (order: Order, name: string): string => {
  if (order.requester.isMe && name === order.requester.name) return '您'
  return order.seats.some((seat) => seat.isMe && seat.person.name === name) ? '您' : name
}

/** The order's history in words, newest first. */
export const timelineItems = (order: Order, now: Date): TimelineItem[] =>
  [...order.events].reverse().map((event) => ({
    key: event.id,
    time: shortTime(new Date(event.at), now),
    words: eventSentence({
      ...event,
      actor: { ...event.actor, name: namedForReader(order, event.actor.name) },
      subject: event.subject && namedForReader(order, event.subject),
    }),
    ...(event.text && { who: event.text }),
  }))
