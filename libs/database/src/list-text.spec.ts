import fc from 'fast-check';
import { createRequire } from 'node:module';
import { listText } from './list-text.js';

const { prepareValue } = createRequire(import.meta.url)('pg/lib/utils.js') as {
  prepareValue: (value: unknown) => string;
};

describe('a list for PostgreSQL', () => {
  it.each([
    [[], '{}'],
    [['one', 'two words'], '{"one","two words"}'],
    [['', 'NULL', null, undefined], '{"","NULL",NULL,NULL}'],
    [['a"b', 'c\\d', '{e,f}', 'g\nh'], '{"a\\"b","c\\\\d","{e,f}","g\nh"}'],
    [[1, -2.5, true], '{1,-2.5,true}'],
  ])('of %j is %s', (list, text) => {
    expect(listText(list)).toBe(text);
  });

  it('of texts is what the driver writes', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.string({ unit: 'binary' }))), (list) => {
        expect(listText(list)).toBe(prepareValue(list));
      }),
    );
  });

  it.each([[[new Date(0)]], [[['nested']]], [[{ of: 'objects' }]], [[Buffer.from('bytes')]]])(
    'of %p is left to the driver',
    (list) => {
      expect(listText(list)).toBeUndefined();
    },
  );
});
