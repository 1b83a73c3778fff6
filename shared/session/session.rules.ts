/** How a session was opened. */
export const DOORS = ['wechat', 'phone', 'password', 'scan', 'demo'] as const
export type Door = (typeof DOORS)[number]
