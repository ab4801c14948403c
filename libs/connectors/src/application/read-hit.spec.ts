import type { Adapter, Event } from '../domain/adapter.js';
import { adapterOf } from '../domain/kinds.js';
import type { CalledConnector } from '../persistence/connectors.js';
import { readKept } from './read-hit.js';

const AT = new Date('2026-03-02T10:00:00Z');
const KEPT = { id: 'hit', receivedAt: AT, headers: {}, body: Buffer.from('{}') };

const telling = (count: number): Adapter => ({
  ...adapterOf('json'),
  read: () =>
    Array.from({ length: count }, (_, index): Event => ({
      ...{ externalId: String(index), occurredAt: AT, isTest: false, is: 'ignored' },
    })),
});
const read = (count: number) => readKept(telling(count), { settings: {} } as CalledConnector, KEPT);

describe('A hit of many records', () => {
  it('is taken whole up to the bound', () => {
    expect(read(1_000)).toMatchObject({ isProven: true, events: { length: 1_000 } });
    expect(read(1_000).refused).toBeUndefined();
  });

  it('is refused whole beyond it, with what to do: nothing of it is lost without a word', () => {
    expect(read(1_001)).toMatchObject({
      events: [],
      refused: { isUnreadable: true, detail: 'It holds 1001 records; send at most 1000 at once.' },
    });
  });
});
