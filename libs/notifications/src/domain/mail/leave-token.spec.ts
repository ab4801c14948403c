import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { newId } from '#kernel';
import { leaveToken, readLeaveToken } from './leave-token.js';
import { PREFERENCE_KINDS } from './preferences.js';

/** Longer parameters of an address the server refuses. */
const MOST_LETTERS = 100;
const KEY = randomBytes(32);
const someKind = fc.constantFrom(...PREFERENCE_KINDS);

describe('a link that stops mails', () => {
  it('says for whom and which, fits into an address, and is the same each time', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), someKind, (workspaceId, memberId, kind) => {
        const token = leaveToken(KEY, { workspaceId, memberId, kind });
        expect(readLeaveToken(KEY, token)).toEqual({ workspaceId, memberId, kind });
        expect(leaveToken(KEY, { workspaceId, memberId, kind })).toBe(token);
        expect(token).toMatch(/^[A-Za-z0-9_.-]+$/);
        expect(token.length).toBeLessThanOrEqual(MOST_LETTERS);
      }),
    );
  });

  it('is worth nothing with a byte changed, or under the key of another installation', () => {
    const token = leaveToken(KEY, { workspaceId: newId(), memberId: newId(), kind: 'pacing' });
    const [said = '', mac = ''] = token.split('.');
    const bytes = Buffer.from(said, 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(readLeaveToken(KEY, `${changed.toString('base64url')}.${mac}`)).toBeUndefined();
    }
    expect(readLeaveToken(randomBytes(32), token)).toBeUndefined();
  });

  it('is nothing but a whole one', () => {
    fc.assert(fc.property(fc.string(), (text) => void expect(readLeaveToken(KEY, text)).toBeUndefined()));
    const token = leaveToken(KEY, { workspaceId: newId(), memberId: newId(), kind: 'daily' });
    for (const cut of [token.slice(0, -1), token.split('.')[0]!, `${token.slice(0, 20)}`, ''])
      expect(readLeaveToken(KEY, cut)).toBeUndefined();
  });
});
