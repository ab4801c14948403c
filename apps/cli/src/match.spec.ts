import { labelledRecords } from './match.js';

describe('a file of labelled records', () => {
  it('is read by the usual names of its columns', () => {
    const file = Buffer.from(
      '﻿First Name,Cognome,E-mail,City,Company,Cluster\nAnna,Rossi,a@x.it,Roma,Acme,7\n,,,,,8\n',
    );
    expect(labelledRecords(file, 'cluster')).toEqual([
      {
        label: '7',
        input: {
          ...{
            firstName: 'Anna',
            lastName: 'Rossi',
            email: 'a@x.it',
            phone: null,
            region: 'Roma',
            country: null,
          },
          company: { name: 'Acme' },
        },
      },
      expect.objectContaining({ label: '8' }),
    ]);
  });

  it('is refused when no column tells whose record each is', () => {
    expect(() => labelledRecords(Buffer.from('email\na@x.it\n'), 'who')).toThrow('--label');
    expect(() => labelledRecords(Buffer.from(''), 'who')).toThrow('--label');
  });
});
