import { cutPoints, codePoints } from '#shared/text/code-points'
import { SUMMARY_MAX } from '#shared/orders/order.rules'

/** The words of a list: the first sentence of what was said, cut where it must be. The desk may edit it later. */
export const summarise = (description: string, serviceName: string): string => {
  const first = description
    .trim()
    .split(/[\r\n。！？!?；;]/u)[0]
    ?.replace(/[，,、：:\s]+$/u, '')
    .trim()
  if (!first) return serviceName
  return codePoints(first) <= SUMMARY_MAX ? first : `${cutPoints(first, SUMMARY_MAX - 1)}…`
}
