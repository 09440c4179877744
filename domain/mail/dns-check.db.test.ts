// SPF, DKIM and DMARC: found, missing, and no answer are three different things.
import { expect, it } from 'vitest'
import { makePerson } from '@/prisma/makers'
import { dnsCheck } from './dns-check'

const failing = (code: string) => async () => {
  throw Object.assign(new Error(code), { code })
}
const records: Record<string, string[][]> = {
  'testowo.example': [['google-site-verification=x'], ['v=spf1 ', 'include:poczta.example -all']],
  'resend._domainkey.testowo.example': [['p=MIGf']],
  '_dmarc.testowo.example': [['v=DMARC1; p=reject']],
}

it('tells records that are there from missing ones and from silence', async () => {
  const { actor } = await makePerson({ administrator: true })
  const found = await dnsCheck(actor, 'newsletter@testowo.example', 'resend', async (name) => records[name] ?? [])
  expect(found).toMatchObject({
    domain: 'testowo.example',
    spf: { found: 'yes', record: 'v=spf1 include:poczta.example -all' },
    dkim: { found: 'yes', selector: 'resend' },
    dmarc: { found: 'yes' },
  })
  expect(await dnsCheck(actor, 'testowo.example', 'mail', failing('ENOTFOUND'))).toMatchObject({
    spf: { found: 'no' },
    dmarc: { found: 'no' },
  })
  expect(await dnsCheck(actor, 'testowo.example', 'mail', failing('ETIMEOUT'))).toMatchObject({
    spf: { found: 'unreachable' },
  })
})

it('asks for no strange names and belongs to the administrator', async () => {
  const { actor } = await makePerson({ administrator: true })
  await expect(dnsCheck(actor, 'nie domena', 'mail')).rejects.toMatchObject({ code: 'invalid' })
  await expect(dnsCheck(actor, 'testowo.example', '../x')).rejects.toMatchObject({ code: 'invalid' })
  await expect(dnsCheck((await makePerson()).actor, 'testowo.example', 'mail')).rejects.toMatchObject({
    code: 'forbidden',
  })
})
