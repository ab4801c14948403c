import { MINUTE_MS } from '#kernel';
import { confirmableUntil, isConfirmed, onceKeyOf, writeConfirmation } from './confirmation.js';
import type { Confirmed } from './confirmation.js';

const KEY = Buffer.alloc(32, 7);
const AT = new Date('2026-10-05T08:00:00Z');
const CALL: Confirmed = {
  caller: { workspaceId: 'one', credentialId: 'key' },
  tool: 'add_note',
  given: { leadId: 'lead', text: 'Rang twice.' },
};
const after = (minutes: number): Date => new Date(AT.getTime() + minutes * MINUTE_MS);
const TOKEN = writeConfirmation(CALL, KEY, confirmableUntil(AT), 'nonce');

describe('a confirmation', () => {
  it.each([
    { minutes: 0, isGood: true },
    { minutes: 9.99, isGood: true },
    { minutes: 10, isGood: false },
    { minutes: 10_000, isGood: false },
  ])('is good for ten minutes: after $minutes', ({ minutes, isGood }) => {
    expect(isConfirmed(TOKEN, CALL, KEY, after(minutes))).toBe(isGood);
  });

  it.each<{ of: string; call: Confirmed }>([
    { of: 'tool', call: { ...CALL, tool: 'snooze_lead' } },
    { of: 'text', call: { ...CALL, given: { ...CALL.given, text: 'Rang thrice.' } } },
    { of: 'list of arguments', call: { ...CALL, given: { ...CALL.given, note: 'x' } } },
    { of: 'key', call: { ...CALL, caller: { ...CALL.caller, credentialId: 'other' } } },
    { of: 'workspace', call: { ...CALL, caller: { ...CALL.caller, workspaceId: 'two' } } },
  ])('is of no other $of', ({ call }) => {
    expect(isConfirmed(TOKEN, call, KEY, AT)).toBe(false);
  });

  it('does not mind the order of the arguments', () => {
    const given = { text: 'Rang twice.', leadId: 'lead' };
    expect(isConfirmed(TOKEN, { ...CALL, given }, KEY, AT)).toBe(true);
  });

  it.each([
    '',
    '.',
    '..',
    'x.y.z',
    `${TOKEN}.`,
    `${TOKEN}x`,
    TOKEN.slice(1),
    TOKEN.replace('nonce', 'other'),
  ])('is nothing else than what was given out: %s', (shown) => {
    expect(isConfirmed(shown, CALL, KEY, AT)).toBe(false);
  });

  it('is sealed with the secret of the installation', () => {
    expect(isConfirmed(TOKEN, CALL, Buffer.alloc(32, 8), AT)).toBe(false);
  });

  it('gives the key by which its call is done once, which an Idempotency-Key may be', () => {
    expect(onceKeyOf(TOKEN)).toBe(onceKeyOf(TOKEN));
    expect(onceKeyOf(TOKEN)).not.toBe(onceKeyOf(`${TOKEN}x`));
    expect(onceKeyOf(TOKEN)).toMatch(/^mcp-[\w-]{43}$/);
  });
});
