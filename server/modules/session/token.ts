import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits; opaque to everybody. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')
