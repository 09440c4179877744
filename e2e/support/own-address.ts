// Limits count by client address: each test speaks from one of its own (the portal believes a proxy on this machine).
import { randomInt } from 'node:crypto'

export const ownAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`
