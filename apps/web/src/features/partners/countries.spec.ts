import { countriesIn, countryName } from './countries.js';

describe('the countries to choose from', () => {
  it.each([
    { locale: 'en-GB', code: 'DE', name: 'Germany' },
    { locale: 'it-IT', code: 'DE', name: 'Germania' },
    { locale: 'en-GB', code: 'ZZ', name: 'Unknown Region' },
  ])('calls $code “$name” in $locale', ({ locale, code, name }) => {
    expect(countryName(code, locale)).toBe(name);
  });

  it('stand in the order of their names, each once', () => {
    const all = countriesIn('it-IT');
    const labels = all.map(({ label }) => label);
    expect(labels).toEqual(labels.toSorted((one, other) => one.localeCompare(other, 'it-IT')));
    expect(new Set(all.map(({ value }) => value)).size).toBe(all.length);
    expect(all.filter(({ value, label }) => value === label)).toEqual([]);
  });
});
