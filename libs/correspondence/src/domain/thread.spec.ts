import { answered, messageIds, threadHeaders } from './thread.js';

const many = Array.from({ length: 30 }, (_each, index) => `<${index}@x>`);

describe('a thread', () => {
  it('is told by In-Reply-To and then by References from its end', () => {
    expect(answered('<c@x>', '<a@x> <b@x>\r\n <c@x>')).toEqual(['<c@x>', '<b@x>', '<a@x>']);
  });

  it('has no ids in what is none', () => {
    expect(messageIds('Your message of Monday')).toEqual([]);
    expect(messageIds(undefined)).toEqual([]);
    expect(messageIds(`<${'x'.repeat(600)}@x>`)).toEqual([]);
  });

  it('is bounded, and keeps its last ids', () => {
    expect(answered(undefined, many.join(' '))).toEqual(many.toReversed().slice(0, 20));
  });

  it('is joined by an answer to its last mail', () => {
    expect(threadHeaders({ messageId: '<c@x>', thread: ['<b@x>', '<a@x>'] })).toEqual({
      inReplyTo: '<c@x>',
      references: ['<a@x>', '<b@x>', '<c@x>'],
    });
    expect(threadHeaders({ messageId: '<z@x>', thread: many }).references).toHaveLength(20);
  });

  it('begins with the first mail', () => {
    expect(threadHeaders(undefined)).toEqual({});
  });
});
