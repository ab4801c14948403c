import { EVIDENCE_TYPES } from '#scoring';
import { amountOf, amountText, isComplete } from './evidence-content.js';

describe('evidence in its field', () => {
  it.each([
    { type: 'note', content: 'Too much scrap.', holds: true, because: 'words say something' },
    { type: 'note', content: '  ', holds: false, because: 'blanks say nothing' },
    { type: 'document', content: 'Offer 12.pdf', holds: true, because: 'a document has a name' },
    { type: 'attempt', content: '', holds: false, because: 'none is chosen' },
    { type: 'date', content: '2026-12-01', holds: true, because: 'it is a day' },
    { type: 'date', content: '2026-12', holds: false, because: 'a month is no day' },
    { type: 'amount', content: '12000.50 EUR', holds: true, because: 'an amount has its currency' },
    { type: 'amount', content: '12000', holds: false, because: 'a number alone is no amount' },
    { type: 'amount', content: '-3 EUR', holds: false, because: 'nothing costs less than nothing' },
  ] as const)(
    'of type $type reads $content as complete: $holds, because $because',
    ({ type, content, holds }) => {
      expect(isComplete(type, content)).toBe(holds);
    },
  );

  it.each(EVIDENCE_TYPES)('of type %s is never complete when it is empty', (type) => {
    expect(isComplete(type, '')).toBe(false);
  });

  it('is the same amount when it is read and written again', () => {
    const read = amountOf('12000.00 EUR');
    expect(read && amountText(read.decimal, read.currency)).toBe('12000.00 EUR');
    expect(amountText(' ', 'EUR')).toBe('');
  });
});
