// Auth.js' own addresses. Signing in by a form goes through a server action; here its callbacks answer (and OIDC's, when it comes).
import type { NextRequest } from 'next/server'
import { handlers } from '@/domain/accounts/auth'

export const dynamic = 'force-dynamic'

export const GET = (request: NextRequest) => handlers.GET(request)
export const POST = (request: NextRequest) => handlers.POST(request)
