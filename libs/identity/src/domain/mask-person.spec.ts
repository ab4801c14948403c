import { maskPerson } from './mask-person.js';

const stranger = { actions: new Set<string>(['lead.read']) };
const colleague = { actions: new Set<string>(['lead.read', 'person.read']) };
const giulia = { id: 'p1', name: 'Giulia Bianchi', email: 'giulia@example.com', phone: '+39 02 1234567' };

describe('maskPerson', () => {
  it('shows everything to who may see persons', () => {
    expect(maskPerson(colleague, giulia)).toBe(giulia);
  });

  it('leaves initials, first letters and two digits to everyone else, and the rest as it is', () => {
    expect(maskPerson(stranger, giulia)).toEqual({
      id: 'p1',
      name: 'G. B.',
      email: 'g…@e…',
      phone: '…67',
    });
    expect(giulia.name).toBe('Giulia Bianchi');
  });

  it.each([
    { field: 'name', value: '', shown: '', because: 'nothing has no initials' },
    { field: 'name', value: '  anna  de  rosa ', shown: 'a. d. r.', because: 'spaces are no names' },
    { field: 'name', value: '𝒢iulia', shown: '𝒢.', because: 'a letter may take two code units' },
    { field: 'email', value: 'not an address', shown: '…', because: 'what is no address may be a name' },
    { field: 'email', value: '"a@b"@example.com', shown: '"…@e…', because: 'the last @ divides' },
    { field: 'phone', value: '112', shown: '…', because: 'two digits would give a short number away' },
    { field: 'phone', value: '02/1234', shown: '…34', because: 'only digits count' },
  ])('shows the $field $value as $shown because $because', ({ field, value, shown }) => {
    expect(maskPerson(stranger, { [field]: value })).toEqual({ [field]: shown });
  });

  it('keeps what is not known unknown', () => {
    expect(maskPerson(stranger, { name: null, email: null })).toEqual({ name: null, email: null });
  });
});
