import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { digestOf } from './digest.js';
import { preferenceToken, readPreferenceToken } from './preference-token.js';

const KEY = Buffer.alloc(32, 7);
const OTHER_KEY = Buffer.alloc(32, 8);
const WS = '0197a000-0000-7000-8000-000000000001';
const OTHER_WS = '0197a000-0000-7000-8000-000000000002';
const ANNA = { kind: 'email', source: '', value: 'anna@rossi.it' };
const CUSTOMER = { kind: 'external', source: 'crm', value: '9' };

describe('a suppressed address', () => {
  it('has one hash under one key in one workspace, and another everywhere else', () => {
    const hash = digestOf(KEY, WS, ANNA);
    expect(hash).toHaveLength(32);
    expect(digestOf(KEY, WS, ANNA)).toEqual(hash);
    const others = [
      digestOf(OTHER_KEY, WS, ANNA),
      digestOf(KEY, OTHER_WS, ANNA),
      digestOf(KEY, WS, { ...ANNA, kind: 'phone' }),
      digestOf(KEY, WS, { ...ANNA, value: 'anna@rossi.i' }),
    ];
    expect(others.filter((each) => each.equals(hash))).toEqual([]);
  });

  it('keeps the hash it always had, so that whoever was erased before stays away', () => {
    const before = createHmac('sha256', KEY)
      .update(`staffetta suppression v1\0${WS}\0email\0anna@rossi.it`)
      .digest();
    expect(digestOf(KEY, WS, ANNA)).toEqual(before);
  });

  it('is, as an id, one of its system alone', () => {
    const ids = [
      CUSTOMER,
      { ...CUSTOMER, source: 'shop' },
      { ...CUSTOMER, kind: 'record' },
      { ...CUSTOMER, value: '99' },
    ];
    const hashes = new Set(ids.map((each) => digestOf(KEY, WS, each).toString('hex')));
    expect(hashes.size).toBe(ids.length);
  });
});

describe('the token of a preference page', () => {
  const uuid = fc.uuid();

  it('tells whose it is to this installation alone', () => {
    fc.assert(
      fc.property(uuid, uuid, (workspaceId, personId) => {
        const token = preferenceToken(KEY, { workspaceId, personId });
        expect(readPreferenceToken(KEY, token)).toEqual({ workspaceId, personId });
        expect(readPreferenceToken(OTHER_KEY, token)).toBeUndefined();
      }),
    );
  });

  it('is worth nothing with one bit changed, cut or made longer', () => {
    const bytes = Buffer.from(preferenceToken(KEY, { workspaceId: WS, personId: OTHER_WS }), 'base64url');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), (bit) => {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = changed[bit >> 3]! ^ (1 << (bit & 7));
        expect(readPreferenceToken(KEY, changed.toString('base64url'))).toBeUndefined();
      }),
    );
    const text = bytes.toString('base64url');
    for (const other of ['', 'x', text.slice(0, -3), `${text}AAAA`, '💥'])
      expect(readPreferenceToken(KEY, other)).toBeUndefined();
  });
});
