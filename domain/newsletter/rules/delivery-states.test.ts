// The table of a delivery: ends are ends, events of the provider may come in any order and as often as they like.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  advance,
  type DeliveryEvent,
  type DeliveryStateName,
  deliveryEvents,
  deliveryStates,
  isOpen,
} from './delivery-states'

const toldBy = (events: readonly DeliveryEvent[], from: DeliveryStateName) => events.reduce(advance, from)
const provider: DeliveryEvent[] = ['accept', 'delivered', 'delayed', 'bounced', 'complained']

describe('the table of states', () => {
  it('leads from the list to the reader by committed steps only', () => {
    expect(toldBy(['claim', 'hand', 'accept', 'delivered'], 'pending')).toBe('delivered')
    for (const state of deliveryStates)
      for (const event of deliveryEvents) {
        const next = advance(state, event)
        // nothing becomes sent without having been handed over, or told of by the provider or a person
        if (next === 'accepted' && state !== 'accepted')
          expect(['handed', 'uncertain', 'pending told', 'claimed told']).toContain(
            ['pending', 'claimed'].includes(state) && ['accept', 'delayed'].includes(event) ? `${state} told` : state,
          )
        if (next === 'handed' && state !== 'handed') expect([state, event]).toEqual(['claimed', 'hand'])
        if (next === 'pending' && state !== 'pending')
          expect(['claimed release', 'handed take_back', 'uncertain repeat']).toContain(`${state} ${event}`)
      }
  })

  it('never opens again what has ended, except an uncertain one by a person', () => {
    for (const state of deliveryStates.filter((one) => !isOpen(one)))
      for (const event of deliveryEvents)
        if (isOpen(advance(state, event))) expect([state, event]).toEqual(['uncertain', 'repeat'])
    for (const event of deliveryEvents) {
      expect(advance('skipped', event)).toBe('skipped')
      expect(advance('complained', event)).toBe('complained')
    }
  })

  it('ends the same in whatever order and however often a provider tells it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<DeliveryStateName>('pending', 'claimed', 'handed', 'uncertain'),
        fc.array(fc.constantFrom(...provider), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(), { maxLength: 12 }),
        (from, events, shuffles) => {
          const mixed = [...events]
          for (const [place, shuffle] of shuffles.entries())
            mixed.push(events[(place + shuffle) % events.length] ?? 'accept')
          mixed.sort((a, b) => ((shuffles[0] ?? 1) % 2 === 0 ? a.localeCompare(b) : b.localeCompare(a)))
          expect(toldBy(mixed, from)).toBe(toldBy(events, from))
        },
      ),
    )
  })

  it('lets a complaint win, and delivered never go back', () => {
    expect(toldBy(['complained', 'delivered', 'accept', 'bounced'], 'accepted')).toBe('complained')
    expect(toldBy(['delivered', 'accept', 'delayed'], 'handed')).toBe('delivered')
    expect(advance('uncertain', 'delivered')).toBe('delivered')
    expect(advance('uncertain', 'bounced')).toBe('bounced')
  })
})
