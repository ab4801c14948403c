import { scanColumns } from './scan-columns.js';

describe('scanColumns', () => {
  it.each([
    [
      ['E-mail', 'First Name', 'Last-name'],
      ['email', 'firstName', 'lastName'],
      'marks and case do not count',
    ],
    [['Nome', 'Cognome', 'Società'], ['firstName', 'lastName', 'company'], 'accents do not count'],
    [['Name', 'Company'], ['fullName', 'company'], 'one column may hold the whole name'],
    [['Check-in time', 'Registration date'], ['attended', 'registered'], 'ticket shops call them so'],
    [['Email', 'E-mail address'], ['email', null], 'the first of two counts'],
    [['Favourite colour', ''], [null, null], 'what nobody knows is left out'],
  ])('reads %j as %j because %s', (titles, expected) => {
    expect(scanColumns(titles)).toEqual(expected);
  });
});
