import { createECDH, randomBytes } from 'node:crypto';
import { isPublicAddress } from '../webhooks/public-address.js';
import { judgePush } from './judge-push.js';
import { pushPayload } from './payload.js';
import { assertKeys } from './subscription.js';

const answered = (status: number, retryAfter: string | null = null) =>
  ({ outcome: 'answered', status, retryAfter, durationMs: 1 }) as const;
const silent = (outcome: 'timeout' | 'refused' | 'forbidden_address' | 'broken') =>
  ({ outcome, status: null, retryAfter: null, durationMs: 1 }) as const;
const NOW = 1_000_000;

describe('a message to a device', () => {
  it.each([
    { attempt: answered(201), is: 'sent', because: 'the service took it' },
    { attempt: answered(200), is: 'sent', because: 'any 2xx is success' },
    { attempt: answered(404), is: 'gone', because: 'the subscription is no more' },
    { attempt: answered(410), is: 'gone', because: 'the subscription is no more' },
    { attempt: answered(429), is: 'refused', because: 'too many: it was not taken' },
    { attempt: answered(500), is: 'refused', because: 'the service failed' },
    { attempt: answered(301), is: 'rejected', because: 'a redirect is not followed' },
    { attempt: answered(400), is: 'rejected', because: 'it will never be taken' },
    { attempt: answered(413), is: 'rejected', because: 'it is too large' },
    { attempt: silent('refused'), is: 'refused', because: 'nobody heard it' },
    { attempt: silent('timeout'), is: 'unknown', because: 'it may have arrived' },
    { attempt: silent('broken'), is: 'unknown', because: 'it may have arrived' },
    { attempt: silent('forbidden_address'), is: 'rejected', because: 'we do not write there' },
  ])('is $is after $attempt.outcome $attempt.status: $because', ({ attempt, is }) => {
    expect(judgePush(attempt, NOW).is).toBe(is);
  });

  it('waits as long as it is asked to', () => {
    expect(judgePush(answered(503), NOW)).toEqual({ is: 'refused', waitMs: 0 });
    expect(judgePush(answered(429, '3600'), NOW)).toEqual({ is: 'refused', waitMs: 3_600_000 });
  });

  it.each([
    [{ kind: 'offer', leadId: 'l', facts: {} }, '/leads/l', 'a lead has its page'],
    [{ kind: 'agreed', leadId: null, facts: { agreementId: 'a' } }, '/agreement/a', 'so has an agreement'],
    [{ kind: 'webhook-stopped', leadId: null, facts: {} }, '/settings/webhooks', 'endpoints stand there'],
    [{ kind: 'dispute', leadId: null, facts: {} }, '/', 'nothing better is known'],
  ] as const)('of %j leads to %s: %s', (notice, path, _because) => {
    expect(pushPayload({ id: 'n', ...notice }, 'it')).toEqual({
      ...{ v: 1, id: 'n', kind: notice.kind, path, language: 'it' },
    });
  });
});

describe('keys of a browser', () => {
  const ecdh = createECDH('prime256v1');
  const p256dh = ecdh.generateKeys('base64url');
  const auth = randomBytes(16).toString('base64url');

  it('are taken when something can be written with them', () => {
    expect(() => assertKeys({ p256dh, auth })).not.toThrow();
  });

  it.each([
    [{ p256dh, auth: randomBytes(12).toString('base64url') }, 'the secret is too short'],
    [
      { p256dh: Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 7)]).toString('base64url'), auth },
      'no point of the curve',
    ],
    [{ p256dh: 'AAAA', auth }, 'no key at all'],
  ])('are refused otherwise: %j, %s', (keys) => {
    expect(() => assertKeys(keys)).toThrow(expect.objectContaining({ code: 'push/keys' }));
  });
});

describe('an address written as a number', () => {
  it.each(['1.1.1.1', '8.8.8.8', '172.15.255.255', '172.32.0.1', '2606:4700::1111', '2a00:1450::1'])(
    '%s is of the open internet',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
    ...['192.0.0.1', '192.0.2.1', '192.168.1.1', '198.18.0.1', '198.51.100.7', '203.0.113.9', '224.0.0.1'],
    ...['240.0.0.1', '255.255.255.255', '::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1'],
    ...['fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '2001:db8::1', '2001::1', '2002:7f00:1::'],
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
});
