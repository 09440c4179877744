// Where Prisma's command line finds the schema. Serving never uses it: the portal applies migrations itself.
import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
