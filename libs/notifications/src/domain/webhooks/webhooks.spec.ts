import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { SYSTEM } from '#contracts';
import type { Entry } from '#contracts';
import { HOUR_MS, MINUTE_MS } from '#kernel';
import { endpointAddress, judgeAddress } from './address.js';
import { cloudEvent } from './cloud-event.js';
import { newSecret, TYPE_PATTERN, wants } from './endpoint.js';
import { judgeAttempt, RETRY_MS } from './judge-attempt.js';
import type { Attempt } from './judge-attempt.js';
import { signedHeaders } from './signature.js';

const NOW = Date.parse('2026-03-02T10:00:00Z');
const answered = (status: number, retryAfter: string | null = null): Attempt => ({
  ...{ outcome: 'answered', status, retryAfter, durationMs: 5 },
});
const judged = (attempt: Attempt, turn = 1, chance = 0) =>
  judgeAttempt(attempt, { turn, now: NOW, waits: RETRY_MS, chance });

describe('signing', () => {
  it('is taken by the official verifier for any body, id and number of secrets', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.uuid(),
        fc.integer({ min: 1, max: 3 }),
        (text, id, count) => {
          const body = JSON.stringify({ text });
          const secrets = Array.from({ length: count }, newSecret);
          const headers = signedHeaders(secrets, { id, at: new Date(), body });
          for (const secret of secrets) expect(new Webhook(secret).verify(body, headers)).toEqual({ text });
          expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow();
        },
      ),
      { numRuns: 50 },
    );
  });

  it('binds id, time and body', () => {
    const secret = newSecret();
    const headers = signedHeaders([secret], { id: 'msg_1', at: new Date(), body: '{}' });
    const verify = (changed: object, body = '{}') =>
      new Webhook(secret).verify(body, { ...headers, ...changed });
    expect(verify({})).toEqual({});
    expect(() => verify({ 'webhook-id': 'msg_2' })).toThrow();
    expect(() => verify({ 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1) })).toThrow();
    expect(() => verify({}, '{ }')).toThrow();
  });
});

describe('what becomes of a delivery', () => {
  it.each([
    { status: 200, state: 'delivered', because: '2xx is success' },
    { status: 299, state: 'delivered', because: '2xx is success' },
    { status: 199, state: 'pending', because: 'nothing below is' },
    { status: 300, state: 'pending', because: '3xx is a failure' },
    { status: 410, state: 'given_up', because: 'the receiver is gone for good' },
    { status: 404, state: 'pending', because: 'it may come back' },
    { status: 502, state: 'pending', because: 'it may come back' },
  ])('is $state after $status: $because', ({ status, state }) => {
    expect(judged(answered(status))).toMatchObject({ state });
  });

  it('tries ten times over 75 hours and 35 minutes', () => {
    expect(RETRY_MS).toHaveLength(9);
    expect(RETRY_MS.reduce((sum, ms) => sum + ms)).toBe(75 * HOUR_MS + 35 * MINUTE_MS + 5_000);
    expect(judged(answered(500), 9)).toMatchObject({ state: 'pending' });
    expect(judged(answered(500), 10)).toEqual({ state: 'given_up', isGone: false });
  });

  it('waits its turn and up to a tenth longer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (turn, chance) => {
          const verdict = judged(answered(503), turn, chance);
          const wait = verdict.state === 'pending' ? verdict.nextAt - NOW : -1;
          expect(wait).toBeGreaterThanOrEqual(RETRY_MS[turn - 1]!);
          expect(wait).toBeLessThanOrEqual(RETRY_MS[turn - 1]! * 1.1);
        },
      ),
    );
  });

  it.each([
    { header: '120', waitMs: 120_000, because: 'seconds' },
    { header: 'Mon, 02 Mar 2026 10:10:00 GMT', waitMs: 600_000, because: 'a date' },
    { header: '1', waitMs: 5_000, because: 'sooner than its turn it never is' },
    { header: 'Mon, 02 Mar 2026 09:00:00 GMT', waitMs: 5_000, because: 'a date that is past asks nothing' },
    { header: 'soon', waitMs: 5_000, because: 'nonsense asks nothing' },
    { header: '999999999', waitMs: 24 * HOUR_MS, because: 'a day is the longest' },
  ])('heeds Retry-After “$header”: $because', ({ header, waitMs }) => {
    expect(judged(answered(429, header))).toEqual({ state: 'pending', nextAt: NOW + waitMs });
  });
});

describe('an address', () => {
  it.each([
    { url: 'https://example.com', allows: false, because: 'HTTPS' },
    { url: 'https://example.com:8443/a?b=c', allows: false, because: 'any port and path' },
    { url: 'http://127.0.0.1:9', allows: true, because: 'this machine, where allowed' },
    { url: 'http://[::1]:9', allows: true, because: 'this machine, where allowed' },
  ])('may be $url: $because', ({ url, allows }) => {
    expect(endpointAddress(url, allows)).toMatch(/^https?:/);
  });

  it.each([
    { url: 'http://example.com', allows: true, because: 'plain' },
    { url: 'http://127.0.0.1', allows: false, because: 'plain' },
    { url: 'ftp://example.com', allows: true, because: 'no web address' },
    { url: 'https://ada:secret@example.com', allows: false, because: 'credentials would be logged' },
    { url: 'example.com', allows: false, because: 'not whole' },
    { url: 'https://10.1.2.3/hook', allows: false, because: 'an address of a private network' },
    { url: 'https://192.168.1.1', allows: true, because: 'only this machine is let in, not its neighbours' },
    { url: 'https://127.0.0.1', allows: false, because: 'this machine' },
    { url: 'https://0x7f.1', allows: false, because: 'this machine, spelt otherwise' },
    { url: 'https://[::ffff:10.0.0.1]', allows: false, because: 'a private address within a new one' },
    { url: 'https://169.254.169.254/latest', allows: false, because: 'the metadata of a cloud' },
    { url: 'https://localhost', allows: false, because: 'this machine by its name' },
    { url: 'https://erp', allows: false, because: 'a name of the house' },
    { url: 'https://printer.local', allows: false, because: 'a name of the house' },
    { url: 'https://db.corp.internal.', allows: false, because: 'a name of the house' },
    { url: `https://example.com/${'x'.repeat(2_000)}`, allows: false, because: 'endless' },
  ])('may not be $url: $because', ({ url, allows }) => {
    expect(() => endpointAddress(url, allows)).toThrow(expect.objectContaining({ code: 'webhook/address' }));
  });

  it('says why it is refused', () => {
    expect(judgeAddress('https://10.1.2.3/hook', false)).toEqual({
      refused:
        '10.1.2.3 is an address of a private network. Only addresses on the open internet are written to.',
    });
    expect(judgeAddress('https://printer.local', false)).toEqual({
      refused:
        'printer.local is a name of a private network. Only addresses on the open internet are written to.',
    });
  });
});

describe('what an endpoint hears of', () => {
  it.each([
    { pattern: '*', type: 'lead.captured', isHeard: true },
    { pattern: 'lead.*', type: 'lead.captured', isHeard: true },
    { pattern: 'lead.captured', type: 'lead.captured', isHeard: true },
    { pattern: 'lead.*', type: 'handover.offered', isHeard: false },
    { pattern: 'lead.captured', type: 'handover.offered', isHeard: false },
    { pattern: 'lead.captured', type: 'lead.erased', isHeard: true },
    { pattern: 'person.updated', type: 'person.erased', isHeard: true },
    { pattern: 'person.updated', type: 'lead.erased', isHeard: false },
    { pattern: 'handover.*', type: 'person.erased', isHeard: false },
  ] as const)('is $isHeard of $type for $pattern', ({ pattern, type, isHeard }) => {
    expect(TYPE_PATTERN.test(pattern)).toBe(true);
    expect(wants([pattern], type)).toBe(isHeard);
  });
});

describe('an event', () => {
  const entry = (payload: object): Entry =>
    ({
      ...{
        id: 'e1',
        workspaceId: 'w1',
        position: 7,
        type: 'lead.captured',
        subjectKind: 'lead',
        subjectId: 'l1',
      },
      ...{ leadId: 'l1', actor: SYSTEM, occurredAt: new Date(NOW), recordedAt: new Date(NOW), payload },
    }) as unknown as Entry;

  it('is the same text each time, with the payload of the entry', () => {
    const text = cloudEvent(entry({ channel: 'website' }), 'https://s.example');
    expect(cloudEvent(entry({ channel: 'website' }), 'https://s.example')).toBe(text);
    expect(JSON.parse(text)).toEqual({
      ...{ specversion: '1.0', id: 'e1', source: 'https://s.example/workspaces/w1', type: 'lead.captured' },
      ...{
        subject: 'lead/l1',
        time: '2026-03-02T10:00:00.000Z',
        datacontenttype: 'application/json',
        sequence: '7',
      },
      data: {
        ...{ leadId: 'l1', actor: SYSTEM, recordedAt: '2026-03-02T10:00:00.000Z', isCut: false },
        payload: { channel: 'website' },
      },
    });
  });

  it('stays below 20 kB and says what it leaves out', () => {
    const text = cloudEvent(entry({ terms: 'x'.repeat(30_000) }), 'https://s.example');
    expect(Buffer.byteLength(text)).toBeLessThan(20_000);
    expect(JSON.parse(text)).toMatchObject({ data: { payload: null, isCut: true, leadId: 'l1' } });
  });
});
