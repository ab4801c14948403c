import { Webhook } from 'standardwebhooks';
import { newHookSecret, signatureFault, TOLERANCE_MS } from './hook-signature.js';

const BODY = '{"callId":"7"}';
const NOW = Date.UTC(2026, 2, 2, 9);
const [present, before, other] = [newHookSecret(), newHookSecret(), newHookSecret()];

/** Signed by the official library. */
const signed = (secret: string, at = NOW, body = BODY) => ({
  id: 'msg_1',
  timestamp: String(Math.floor(at / 1_000)),
  signature: new Webhook(secret).sign('msg_1', new Date(at), body),
});
const faultOf = (headers: Parameters<typeof signatureFault>[1], body = BODY, now = NOW) =>
  signatureFault([present, before], headers, Buffer.from(body), now);

describe('the signature of a hook', () => {
  it.each([
    { what: 'the present secret', headers: signed(present) },
    { what: 'the one before, while it is changed over', headers: signed(before) },
    {
      what: 'one of several',
      headers: {
        ...signed(present),
        signature: `v2,abc ${signed(other).signature} ${signed(present).signature}`,
      },
    },
    { what: 'an old clock within the tolerance', headers: signed(present, NOW - TOLERANCE_MS) },
    { what: 'a fast clock within it', headers: signed(present, NOW + TOLERANCE_MS) },
  ])('is right by $what', ({ headers }) => {
    expect(faultOf(headers)).toBeNull();
  });

  it.each([
    { is: 'signature', headers: signed(other), because: 'the secret is another' },
    { is: 'signature', headers: signed(present), body: `${BODY} `, because: 'a byte more came' },
    { is: 'signature', headers: { ...signed(present), id: 'msg_2' }, because: 'the id is signed, too' },
    {
      is: 'signature',
      headers: { ...signed(present), timestamp: String(NOW / 1_000 + 1) },
      because: 'so is the time',
    },
    { is: 'signature', headers: { ...signed(present), signature: 'v1,' }, because: 'it is empty' },
    {
      is: 'signature',
      headers: { ...signed(present), signature: signed(present).signature.replace('v1', 'v1a') },
      because: 'that version is signed by a key pair',
    },
    { is: 'timestamp', headers: signed(present, NOW - TOLERANCE_MS - 1_000), because: 'it is old' },
    { is: 'timestamp', headers: signed(present, NOW + TOLERANCE_MS + 1_000), because: 'it is to come' },
    { is: 'headers', headers: { ...signed(present), timestamp: 'now' }, because: 'that is no time' },
    { is: 'headers', headers: { ...signed(present), id: undefined }, because: 'the id is missing' },
    { is: 'headers', headers: { ...signed(present), signature: undefined }, because: 'it is missing' },
  ] as const)('is refused for its $is: $because', ({ is, headers, ...rest }) => {
    expect(faultOf(headers, 'body' in rest ? rest.body : BODY)).toBe(is);
  });
});
