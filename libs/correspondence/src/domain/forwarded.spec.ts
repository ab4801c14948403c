import { forwardedAuthor } from './forwarded.js';

describe('who wrote what is forwarded', () => {
  it.each([
    { text: '---------- Forwarded message ---------\nFrom: Ada <ada@a.example>', is: 'ada@a.example' },
    { text: 'FYI\n\nBegin forwarded message:\n\n> From: ada@a.example\n> Subject: x', is: 'ada@a.example' },
    { text: '-----Original Message-----\nFrom: Ada [ada@a.example]', is: 'ada@a.example' },
    { text: '---------- Messaggio inoltrato ---------\nDa: Ada <ada@a.example>', is: 'ada@a.example' },
    { text: 'Inizio messaggio inoltrato:\r\n\r\n*Da: *Ada <ada@a.example>', is: 'ada@a.example' },
    { text: '-----Messaggio originale-----\nDa: ada@a.example [mailto:x@y.example]', is: 'ada@a.example' },
    { text: 'From: ada@a.example\nHello', is: null },
    { text: '---------- Forwarded message ---------\nSubject: no author', is: null },
    { text: 'I sent the forwarded message to ada@a.example', is: null },
    { text: '', is: null },
  ])('is $is in $text', ({ text, is }) => {
    expect(forwardedAuthor(text)).toBe(is);
  });
});
