// Entry of the thread that reads documents: a thread knows no TypeScript by itself.
import { register } from 'tsx/esm/api'

register()
await import('./thread-work.ts')
