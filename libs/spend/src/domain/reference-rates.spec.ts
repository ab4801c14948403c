import { crossRate } from './cross-rate.js';
import { readReferenceRates, UnreadableRates } from './reference-rates.js';

const document = (cube: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
  <gesmes:subject>Reference rates</gesmes:subject>
  <gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
  <Cube>${cube}</Cube>
</gesmes:Envelope>`;
const DAY = `<Cube time='2026-11-20'><Cube currency='USD' rate='1.0412'/><Cube currency='JPY' rate='161.05'/></Cube>`;

describe('the reference rates of the European Central Bank', () => {
  it('are read day by day, the latest first, whatever their document calls its namespaces', () => {
    const earlier = `<Cube time="2026-11-19"><Cube currency="USD" rate="1.05"/></Cube>`;
    const days = readReferenceRates(document(earlier + DAY));
    expect(days.map(({ on, rates }) => [on, Object.fromEntries(rates)])).toEqual([
      ['2026-11-20', { USD: '1.0412', JPY: '161.05' }],
      ['2026-11-19', { USD: '1.05' }],
    ]);
    const renamed = document(DAY).replaceAll('gesmes:', 'g:').replace('xmlns:gesmes', 'xmlns:g');
    expect(readReferenceRates(renamed)).toHaveLength(1);
  });

  it.each([
    ['nothing', ''],
    ['a page that says sorry', '<!DOCTYPE html><html><body>Sorry</body></html>'],
    [
      'a document type, which may name files',
      `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${document(DAY)}`,
    ],
    ['another namespace', document(DAY).replace('eurofxref"', 'other"')],
    ['a document that was cut', document(DAY).slice(0, -60)],
    ['no day', document('')],
    ['a day without rates', document(`<Cube time='2026-11-20'></Cube>`)],
    ['no such day', document(DAY.replace('2026-11-20', '2026-13-20'))],
    ['a day no month has', document(DAY.replace('2026-11-20', '2026-02-30'))],
    ['the same day twice', document(DAY + DAY)],
    ['a currency twice', document(DAY.replace('JPY', 'USD'))],
    ['no such currency', document(DAY.replace('USD', 'Dollar'))],
    ['a rate below zero', document(DAY.replace('1.0412', '-1.0412'))],
    ['a rate of zero', document(DAY.replace('1.0412', '0.0000'))],
    ['a rate with a comma', document(DAY.replace('1.0412', '1,0412'))],
    ['no rate', document(DAY.replace(`rate='1.0412'`, ''))],
    [
      'something else among the rates',
      document(DAY.replace(`<Cube currency='USD'`, `<Sphere currency='USD'`)),
    ],
    ['a rate inside a rate', document(DAY.replace(`rate='1.0412'/>`, `rate='1.0412'><Cube/></Cube>`))],
  ])('are refused as a whole where the document has %s', (_, xml) => {
    expect(() => readReferenceRates(xml)).toThrow(UnreadableRates);
  });
});

describe('a rate over the euro', () => {
  const day = {
    on: '2026-11-20',
    rates: new Map([
      ['USD', '1.25'],
      ['CHF', '0.93'],
      ['IDR', '17345.61'],
    ]),
  };

  it.each<[string, string, string | null, string]>([
    ['USD', 'EUR', '0.8', 'one euro is 1.25 dollars'],
    ['EUR', 'USD', '1.25', 'the euro itself'],
    ['USD', 'CHF', '0.744', '0.93 / 1.25'],
    ['CHF', 'EUR', '1.0752688172', 'ten decimals, rounded'],
    ['IDR', 'EUR', '0.0000576515', 'a small one'],
    ['SEK', 'EUR', null, 'not told'],
    ['USD', 'SEK', null, 'the own one is not told'],
  ])('of %s in %s is %s: %s', (currency, own, rate) => {
    expect(crossRate(day, currency, own)).toBe(rate);
  });
});
