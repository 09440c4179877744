// The process that fills the empty database; hands the accounts' passwords to the supervisor and to nobody else.
import { seedExamples } from '@/prisma/seed/seed'

const { accounts } = await seedExamples()
await new Promise((resolve) => process.send?.({ accounts }, resolve))
process.exit(0) // the pool of the domain would keep the process alive
