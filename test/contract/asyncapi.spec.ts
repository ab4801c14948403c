import specs from '@asyncapi/specs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { ClientMessages, ServerMessages } from '#contracts';
import { danglingIn, liveDocument, payloadCheck } from './asyncapi.js';

/** The typed map both ends share, by name: a message more or less does not compile. */
const FROM_CLIENT: Record<keyof ClientMessages, true> = { watch: true, unwatch: true, time: true };
const FROM_SERVER: Record<keyof ServerMessages, true> = { change: true, stale: true, revoked: true };

function official(document: unknown): unknown[] {
  // The schema brings the one it is written in along.
  const ajv = new Ajv({ strict: false, allErrors: true, meta: false, validateSchema: false });
  formats.default(ajv);
  const check = ajv.compile(specs.schemas['3.0.0']);
  check(document);
  return check.errors ?? [];
}

describe('the document of the sockets', () => {
  const document = liveDocument();

  it('is AsyncAPI 3 by its official schema, and points at nothing that is not there', () => {
    expect(official(document)).toEqual([]);
    expect(danglingIn(document)).toEqual([]);
  });

  it('has an operation for each message of the typed map, in the right direction, and no other', () => {
    const of = (action: string): string[] =>
      Object.entries(document.operations)
        .filter(([, operation]) => operation.action === action)
        .map(([name]) => name)
        .sort();
    expect(of('receive')).toEqual(Object.keys(FROM_CLIENT).sort());
    expect(of('send')).toEqual(Object.keys(FROM_SERVER).sort());
  });

  const examples = Object.entries(document.components.messages).flatMap(
    ([message, { examples: given = [] }]) => given.map(({ name, payload }) => ({ message, name, payload })),
  );

  it.each(examples)('$message: the example “$name” is what its schema says', ({ message, payload }) => {
    const check = payloadCheck(document, message);
    check(payload);
    expect(check.errors ?? []).toEqual([]);
  });

  it('would be refused with an operation that is none, and with a pointer into nothing', () => {
    expect(official({ ...document, operations: { watch: { action: 'shout' } } })).not.toEqual([]);
    expect(danglingIn({ a: { $ref: '#/components/nothing' } })).toEqual(['#/components/nothing']);
    expect(payloadCheck(document, 'change')({ board: 'funnel' })).toBe(false);
  });
});
