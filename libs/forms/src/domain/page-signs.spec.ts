import { newId } from '#kernel';
import { signsOf } from './page-signs.js';

const CLICK = newId();

describe('the signs of a page', () => {
  it.each<[string, string, object, string]>([
    [
      'https://a.example/x?utm_source=n&utm_medium=email&utm_id=7',
      '',
      { utm: { source: 'n', medium: 'email' }, clickIds: {} },
      'five codes are codes, others are not',
    ],
    [
      'https://a.example/?gclid=1&page=2',
      '',
      { utm: {}, clickIds: { gclid: '1' } },
      'a page number is no click',
    ],
    [`https://a.example/?stf=${CLICK}`, '', { click: CLICK }, 'our links name their click'],
    ['https://a.example/?stf=7', '', { utm: {}, clickIds: {} }, 'what is no id is no click'],
    [
      'https://a.example/x',
      'https://b.example/y?q=1',
      { referrer: 'https://b.example/y?q=1' },
      'another site led here',
    ],
    [`https://a.example/?utm_source=${'x'.repeat(501)}`, '', { utm: {} }, 'what is too long is no code'],
  ])('%s after %s are %j, because %s', (page, referrer, signs) =>
    expect(signsOf(page, referrer)).toMatchObject(signs),
  );

  it.each<[string | undefined, string | undefined, string]>([
    ['https://a.example/x', 'https://a.example/y', 'a page of the same site leads nobody to it'],
    ['https://a.example/x', 'about:blank', 'that is no page'],
    ['https://a.example/x', undefined, 'a browser may keep it to itself'],
  ])('%s after %s name no referrer, because %s', (page, referrer) =>
    expect(signsOf(page, referrer)).not.toHaveProperty('referrer'),
  );

  it.each([
    ['javascript:alert(1)'],
    ['/x'],
    ['https://'],
    [`https://a.example/${'x'.repeat(4_001)}`],
    [undefined],
  ])('%s is no landing page', (page) => expect(signsOf(page, null)).toEqual({ utm: {}, clickIds: {} }));
});
