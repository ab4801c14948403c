import { measureMatching } from './measure-matching.js';
import type { LabelledRecord } from './measure-matching.js';

const record = (label: string, input: LabelledRecord['input']): LabelledRecord => ({ label, input });

describe('the measure of matching', () => {
  it('counts pairs that merged, and those that would be asked about, against the labels', () => {
    const measure = measureMatching(
      [
        record('anna', { firstName: 'Anna', lastName: 'Rossi', email: 'anna@rossi.it' }),
        record('anna', { firstName: 'A.', lastName: 'Rossi', email: 'Anna@Rossi.it' }),
        record('anna', { firstName: 'Ana', lastName: 'Rossi', email: 'anna@gmail.com' }),
        record('ugo', { firstName: 'Ugo', lastName: 'Verdi', email: 'ugo@verdi.it' }),
        record('other ugo', { firstName: 'Ugo', lastName: 'Verdi', phone: '+39 333 1234567' }),
      ],
      [0.6],
    );
    expect(measure).toEqual({
      ...{ records: 5, truePairs: 3 },
      merged: { said: 1, right: 1, precision: 1, recall: 1 / 3 },
      // Two records stand behind the one Anna that is asked about; of the two Ugos nobody can tell.
      suggested: [{ from: 0.6, said: 3, right: 2, precision: 2 / 3, recall: 1 }],
    });
  });

  it('has no share where nothing is said, and says so', () => {
    const nobody = { said: 0, right: 0, precision: null, recall: null };
    expect(measureMatching([], [0.5])).toEqual({
      ...{ records: 0, truePairs: 0, merged: nobody },
      suggested: [{ from: 0.5, ...nobody }],
    });
  });

  it('asks about no more where more is demanded', () => {
    const names = ['Anna Rossi', 'Ana Rossi', 'Anna Rosi', 'Anna Bianchi', 'Hanna Rossi', 'Anna Russo'];
    const records = names.map((name, index) => {
      const [firstName, lastName] = name.split(' ') as [string, string];
      return record(String(index % 2), { firstName, lastName, email: `${index}x@y.it`, region: 'Roma' });
    });
    const said = measureMatching(records, [0.3, 0.5, 0.7, 0.9]).suggested.map((each) => each.said);
    expect(said).toEqual([...said].sort((one, other) => other - one));
    expect(said[0]).toBeGreaterThan(said[3]!);
  });
});
