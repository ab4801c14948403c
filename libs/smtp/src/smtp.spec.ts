import { handedBy } from './smtp.js';

describe('what a mail server’s failure means', () => {
  it.each([
    { error: { responseCode: 451, command: 'RCPT TO' }, handed: 'refused', because: 'not now' },
    { error: { responseCode: 550, command: 'RCPT TO' }, handed: 'rejected', because: 'never' },
    {
      error: { responseCode: 535, command: 'AUTH PLAIN' },
      handed: 'refused',
      because: 'the password can be set right',
    },
    { error: { responseCode: 452, command: 'DATA' }, handed: 'refused', because: 'it said no' },
    { error: { code: 'ECONNECTION', command: 'CONN' }, handed: 'refused', because: 'nobody was there' },
    { error: { code: 'ETIMEDOUT', command: 'CONN' }, handed: 'refused', because: 'nobody answered' },
    { error: { code: 'ETIMEDOUT', command: 'DATA' }, handed: 'unknown', because: 'it may have taken it' },
    { error: { code: 'ESOCKET' }, handed: 'unknown', because: 'it may have taken it' },
  ] as const)('is $handed for $error: $because', ({ error, handed }) => {
    expect(handedBy(error)).toBe(handed);
  });
});
