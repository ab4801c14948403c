import fc from 'fast-check';
import { payload, VECTORS } from '../test-support/payloads.js';
import type { Proof } from './adapter.js';
import { adapterOf } from './kinds.js';

/** A request that proves itself, and the header that does. */
interface Signed {
  readonly kind: string;
  readonly id: string;
  readonly proof: Proof;
  readonly header: string;
  readonly timestamp?: string;
}

const KINDS: readonly (readonly [RegExp, string, string, (given: string) => string])[] = [
  [/^hubspot-v3/, 'hubspot', 'x-hubspot-signature-v3', (given) => given],
  [/^hubspot/, 'hubspot', 'x-hubspot-signature', (given) => given],
  [
    /^x-hub-signature|^meta/,
    'meta',
    'x-hub-signature-256',
    (given) => `sha256=${given.replace('sha256=', '')}`,
  ],
  [/^standard/, 'standard-webhooks', 'webhook-signature', (given) => given],
  [/^typeform/, 'typeform', 'typeform-signature', (given) => given],
  [/^linkedin-signature/, 'linkedin', 'x-li-signature', (given) => given],
  [/^calendly/, 'calendly', 'calendly-webhook-signature', (given) => given],
  [/^shopify/, 'shopify', 'x-shopify-hmac-sha256', (given) => given],
];

/** The first of these names that a vector gives. */
const first = (given: Readonly<Record<string, string>>, ...names: readonly string[]): string | undefined =>
  names.map((name) => given[name]).find((value) => value !== undefined);

const SECRETS = ['secret', 'client_secret', 'app_secret', 'signing_key'];
const TIMES: Readonly<Record<string, string>> = {
  hubspot: 'x-hubspot-request-timestamp',
  'standard-webhooks': 'webhook-timestamp',
};

const askedFor = ({ method = 'POST', uri = 'https://us.example/in' }: Readonly<Record<string, string>>) => ({
  ...{ method, url: uri },
});

const signed = VECTORS.flatMap(({ id, given, expect: right }): Signed[] => {
  const found = KINDS.find(([pattern]) => pattern.test(id));
  if (!found) return [];
  const [, kind, header, written] = found;
  const time = first(given, 'webhook-timestamp', 'timestamp', 't');
  const named = time === undefined ? undefined : TIMES[kind];
  const headers = {
    ...{ [header]: written(right), 'webhook-id': given['webhook-id'] },
    ...(id.includes('v2') && { 'x-hubspot-signature-version': 'v2' }),
    ...(named && { [named]: time }),
  };
  const proof = {
    ...{ headers, secrets: [first(given, ...SECRETS) ?? ''] },
    now: Number(time ?? 0) * (kind === 'hubspot' ? 1 : 1_000),
    rawBody: Buffer.from(first(given, 'raw_body', 'body') ?? ''),
    ...askedFor(given),
  };
  return [{ kind, id, proof, header, ...(named && { timestamp: named }) }];
});

const isProven = ({ kind }: Signed, proof: Proof): boolean => adapterOf(kind).verify(proof).ok;

const flipped = (bytes: Buffer, bit: number): Buffer => {
  const copy = Buffer.from(bytes);
  const place = bit % (copy.length * 8);
  copy[place >> 3] = (copy[place >> 3] ?? 0) ^ (1 << (place & 7));
  return copy;
};
const withHeader = (proof: Proof, name: string, value: string): Proof => ({
  ...proof,
  headers: { ...proof.headers, [name]: value },
});

describe('the proof of a hit', () => {
  it('is there for every vector but the challenge', () => {
    expect(signed).toHaveLength(VECTORS.length - 1);
  });

  it.each(signed)('is right for $id', (each) => {
    expect(adapterOf(each.kind).verify(each.proof)).toEqual({ ok: true });
  });

  it.each(signed)('is wrong for $id once any bit of its body, signature or time is flipped', (each) => {
    const { proof, header, timestamp } = each;
    const bits = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(bits, (bit) => {
        if (proof.rawBody.length > 0)
          expect(isProven(each, { ...proof, rawBody: flipped(proof.rawBody, bit) })).toBe(false);
        const changed = flipped(Buffer.from(proof.headers[header] ?? ''), bit).toString('latin1');
        expect(isProven(each, withHeader(proof, header, changed))).toBe(false);
        const time = timestamp === undefined ? undefined : proof.headers[timestamp];
        if (timestamp === undefined || time === undefined) return;
        const later = flipped(Buffer.from(time), bit).toString('latin1');
        expect(isProven(each, withHeader(proof, timestamp, later))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it.each(signed)('of $id is made by either secret while they change over, and by no other', (each) => {
    const { secrets } = each.proof;
    expect(isProven(each, { ...each.proof, secrets: ['whsec_b3RoZXI=', ...secrets] })).toBe(true);
    expect(isProven(each, { ...each.proof, secrets: ['whsec_b3RoZXI='] })).toBe(false);
    expect(isProven(each, { ...each.proof, secrets: [] })).toBe(false);
  });

  it.each(signed.filter(({ proof }) => proof.now > 0))(
    'of $id is as near as it has to be, before and after',
    (each) => {
      const toleranceMs = each.kind === 'calendly' ? 180_000 : 300_000;
      for (const sign of [-1, 1]) {
        const at = (offMs: number): Proof => ({ ...each.proof, now: each.proof.now + sign * offMs });
        expect(isProven(each, at(toleranceMs))).toBe(true);
        expect(adapterOf(each.kind).verify(at(toleranceMs + 1_000))).toEqual({
          ok: false,
          reason: 'timestamp',
        });
      }
    },
  );

  it('is over the bytes as they came: the same JSON written anew is refused', () => {
    const found = signed.find(({ id }) => id === 'standard-webhooks') as Signed;
    const again = Buffer.from(JSON.stringify(JSON.parse(found.proof.rawBody.toString())));
    expect(again.equals(found.proof.rawBody)).toBe(false);
    expect(isProven(found, { ...found.proof, rawBody: again })).toBe(false);
  });

  it('of HubSpot is over the address with its query as it came', () => {
    const found = signed.find(({ id }) => id === 'hubspot-v3-lib') as Signed;
    expect(isProven(found, { ...found.proof, url: `${found.proof.url}?a=1` })).toBe(false);
  });

  it('is in base64 or hex as its vendor writes it, never the other', () => {
    for (const each of signed.filter(({ kind }) => kind === 'typeform' || kind === 'shopify')) {
      const base64 = (each.proof.headers[each.header] ?? '').replace('sha256=', '');
      const hex = Buffer.from(base64, 'base64').toString('hex');
      expect(isProven(each, withHeader(each.proof, each.header, hex))).toBe(false);
    }
  });

  it('is the answer to the challenge of LinkedIn', () => {
    const found = VECTORS.find(({ id }) => /challenge/.test(id));
    const right = found?.expect;
    const { challengeCode = '', client_secret: secret = '' } = found?.given ?? {};
    const answer = adapterOf('linkedin').handshake?.({
      query: { challengeCode },
      secrets: [secret],
      settings: {},
    });
    expect(answer).toEqual({ challengeCode, challengeResponse: right });
  });

  it.each([
    { challengeCode: 'hmacsha256={"type":"LEAD_ACTION"}', because: 'its answer would sign a notification' },
    { challengeCode: 'hmacsha256=', because: 'so would this one' },
    { challengeCode: '', because: 'nothing is asked' },
    { challengeCode: undefined, because: 'nothing is asked' },
    { challengeCode: 'a-1\n', because: 'no code has a line' },
    { challengeCode: 'a'.repeat(101), because: 'no code is so long' },
  ])('of LinkedIn is never the answer to $challengeCode: $because', ({ challengeCode }) => {
    const asked = { query: { challengeCode }, secrets: ['client-secret'], settings: {} };
    expect(adapterOf('linkedin').handshake?.(asked)).toBeNull();
  });

  it.each([
    { token: 'right-token', mode: 'subscribe', is: '1158201444' },
    { token: 'wrong-token', mode: 'subscribe', is: null },
    { token: 'right-token', mode: 'other', is: null },
  ])('of Meta’s first question is its verify token: $token, $mode', ({ token, mode, is }) => {
    const query = { 'hub.mode': mode, 'hub.challenge': '1158201444', 'hub.verify_token': token };
    const settings = { verifyToken: 'right-token' };
    expect(adapterOf('meta').handshake?.({ query, secrets: [], settings })).toBe(is);
  });

  it.each([
    { kind: 'pipedrive', user: 'staffetta:', because: 'user name and password' },
    { kind: 'segment', user: '', because: 'the write key is the user name' },
  ])('of $kind is HTTP Basic: $because', ({ kind, user }) => {
    const secret = 'a-secret-of-ours';
    const written = user === '' ? `${secret}:` : `${user}${secret}`;
    const authorization = `Basic ${Buffer.from(written).toString('base64')}`;
    const proof = { headers: { authorization }, rawBody: Buffer.from('{}'), method: 'POST', url: '', now: 0 };
    expect(adapterOf(kind).verify({ ...proof, secrets: [secret] })).toEqual({ ok: true });
    expect(adapterOf(kind).verify({ ...proof, secrets: ['other'] })).toEqual({
      ok: false,
      reason: 'credentials',
    });
    expect(adapterOf(kind).verify({ ...proof, headers: {}, secrets: [secret] }).ok).toBe(false);
  });

  it('of Google Ads and Salesforce is a key in the body', () => {
    const { examples } = payload<{ examples: [object] }>('google-ads');
    const { example } = payload<{ example: string }>('salesforce');
    const of = (kind: string, body: string, secret: string): boolean =>
      adapterOf(kind).verify({
        ...{ headers: {}, rawBody: Buffer.from(body), method: 'POST', url: '', secrets: [secret], now: 0 },
      }).ok;
    const google = JSON.stringify({ ...examples[0], google_key: 'a-key' });
    expect([of('google-ads', google, 'a-key'), of('google-ads', google, 'a-kez')]).toEqual([true, false]);
    expect(of('google-ads', '{', 'a-key')).toBe(false);
    expect([of('salesforce', example, '00D000000000001'), of('salesforce', example, 'x')]).toEqual([
      true,
      false,
    ]);
  });
});
