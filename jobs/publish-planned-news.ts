// Publishes the news planned for this moment; what is too late asks a person by mail.
import { systemActor } from '@/domain/accounts/session'
import { type FiredNews, fireNewsPlans } from '@/domain/news/commands/fire-news-plans'

const most = 50

export const publishPlannedNews = (): Promise<FiredNews> => fireNewsPlans(systemActor('planowane aktualności'), most)
