import { countryOfZone, zonesOf } from './country-of-zone.js';

describe('the country of a zone', () => {
  it.each([
    ['Europe/Rome', 'IT'],
    ['Europe/Berlin', 'DE'],
    ['America/New_York', 'US'],
    ['America/Chicago', 'US'],
    ['Asia/Tokyo', 'JP'],
  ])('%s keeps the holidays of %s', (zone, country) => {
    expect(countryOfZone(zone)).toBe(country);
    expect(zonesOf(country).length).toBeGreaterThan(0);
  });

  it('is the same by an old name and a new one', () => {
    expect(countryOfZone('America/Argentina/Buenos_Aires')).toBe('AR');
    expect(countryOfZone('America/Buenos_Aires')).toBe('AR');
  });

  it('is unknown where a zone belongs to nobody', () => {
    expect(countryOfZone('UTC')).toBeNull();
  });
});
