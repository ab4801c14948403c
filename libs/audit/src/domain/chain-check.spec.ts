import { generateKeyPairSync } from 'node:crypto';
import { newId } from '#kernel';
import { anchorOf, isSigned, lineOf, publicKeyOf, signHead } from './anchor.js';
import type { Anchor } from './anchor.js';
import { chainOn, hashOf } from './chain.js';
import type { LoggedAct, UnchainedAct } from './chain.js';
import { ChainCheck } from './chain-check.js';
import type { ChainFault } from './chain-check.js';

const WORKSPACE = newId();
const PEM = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

const act = (index: number): UnchainedAct => ({
  ...{ workspaceId: WORKSPACE, at: new Date(Date.UTC(2026, 0, 1, 0, 0, index)), actorKind: 'member' },
  ...{ actorId: newId(), action: 'key.created', subjectKind: 'key', subjectId: `k-${index}` },
  facts: `{"scopes":${index}}`,
});

const chain = (count: number): LoggedAct[] =>
  chainOn(
    undefined,
    Array.from({ length: count }, (_, i) => act(i)),
  );

const anchored = ({ workspaceId, number, hash }: LoggedAct): Anchor =>
  signHead({ workspaceId, number, hash }, new Date('2026-02-01T00:00:00Z'), PEM);

function faultOf(acts: readonly LoggedAct[], anchors: readonly Anchor[] = []): ChainFault | undefined {
  const check = new ChainCheck(anchors);
  for (const each of acts) {
    const fault = check.follow(each);
    if (fault) return fault;
  }
  return check.end();
}

const changed = (acts: readonly LoggedAct[], number: number, changes: Partial<LoggedAct>): LoggedAct[] =>
  acts.map((each) => (each.number === number ? { ...each, ...changes } : each));

/** As somebody would who knows how entries are hashed. */
const hashedAnew = (each: LoggedAct): LoggedAct => ({ ...each, hash: hashOf(each) });

describe('the chain of the audit log', () => {
  const acts = chain(20);

  it('holds as it was written, and goes on from its head', () => {
    expect(faultOf(acts)).toBeUndefined();
    expect(faultOf([...acts, ...chainOn(acts.at(-1), [act(21)])])).toBeUndefined();
    expect(faultOf([])).toBeUndefined();
  });

  const changes: Partial<LoggedAct>[] = [
    ...[{ at: new Date(0) }, { actorKind: 'system' }, { actorId: null }, { action: 'key.revoked' }],
    ...[{ subjectKind: 'member' }, { subjectId: null }, { facts: '{"scopes": 6}' }, { hash: 'ab' }],
    ...[{ previousHash: 'cd' }, { workspaceId: newId() }],
  ];
  it.each(changes)('names an entry that says something else: %p', (change) => {
    expect(faultOf(changed(acts, 7, change))).toEqual({ kind: 'changed', number: 7 });
  });

  it('names an entry that was changed and hashed anew by the one that follows it', () => {
    const other = hashedAnew({ ...acts[6]!, action: 'key.revoked' });
    expect(faultOf(changed(acts, 7, other))).toEqual({ kind: 'changed', number: 7 });
  });

  it('names what was removed, whether the rest moved up or not', () => {
    const without = acts.filter(({ number }) => number !== 7);
    expect(faultOf(without)).toEqual({ kind: 'missing', number: 7 });
    const movedUp = without.map((each, index) => ({ ...each, number: index + 1 }));
    expect(faultOf(movedUp)).toMatchObject({ number: 7 });
  });

  it('names what was put in between, whether it fits or not', () => {
    const fitting = hashedAnew({ ...act(99), number: 7, previousHash: acts[5]!.hash, hash: '' });
    const movedDown = acts.slice(6).map((each) => ({ ...each, number: each.number + 1 }));
    for (const inserted of [fitting, { ...fitting, hash: 'ab' }])
      expect(faultOf([...acts.slice(0, 6), inserted, ...movedDown])).toMatchObject({ number: 7 });
    expect(faultOf([...acts.slice(0, 7), acts[6]!, ...acts.slice(7)])).toEqual({ kind: 'twice', number: 7 });
  });

  it('names the first of two that changed places', () => {
    const swapped = acts.map((each) => {
      if (each.number === 4) return { ...acts[8]!, number: 4 };
      return each.number === 9 ? { ...acts[3]!, number: 9 } : each;
    });
    expect(faultOf(swapped)).toEqual({ kind: 'changed', number: 4 });
  });

  it('holds against anchors: a tail cut off, a head changed, everything written anew', () => {
    const anchors = [anchored(acts[9]!), anchored(acts[19]!)];
    expect(faultOf(acts, anchors)).toBeUndefined();
    expect(faultOf(acts.slice(0, 15), anchors)).toEqual({ kind: 'truncated', number: 16, until: 20 });
    expect(faultOf([], anchors)).toEqual({ kind: 'truncated', number: 1, until: 20 });
    const head = hashedAnew({ ...acts[19]!, action: 'key.revoked' });
    expect(faultOf(changed(acts, 20, head), anchors)).toEqual({ kind: 'rewritten', number: 11, until: 20 });
    const anew = chainOn(
      acts[11],
      acts.slice(12).map((each) => ({ ...each, actorId: null })),
    );
    expect(faultOf([...acts.slice(0, 12), ...anew], anchors)).toMatchObject({ number: 11, until: 20 });
  });
});

describe('an anchor', () => {
  const anchor = signHead({ workspaceId: WORKSPACE, number: 7, hash: 'ab' }, new Date(), PEM);

  it('is signed by its key, and comes back from its line', () => {
    expect(isSigned(anchor)).toBe(true);
    expect(anchor.publicKey).toBe(publicKeyOf(PEM));
    expect(anchorOf(lineOf(anchor).trim())).toEqual(anchor);
  });

  it.each([{ number: 8 }, { hash: 'cd' }, { at: new Date(0) }, { workspaceId: newId() }, { signature: 'x' }])(
    'is none any more with something else in it: %p',
    (change) => {
      expect(isSigned({ ...anchor, ...change })).toBe(false);
    },
  );

  it.each(['', '{', '{"number":"7"}', 'null', lineOf(anchor).slice(0, 60)])('is no such line: %j', (line) => {
    expect(anchorOf(line)).toBeUndefined();
  });
});
