import { unsubscribeHeaders } from './unsubscribe-headers.js';

describe('the headers of a mail to somebody', () => {
  it('lead to the page where all contact is taken back, with one click', () => {
    expect(unsubscribeHeaders('https://sales.example/p/x')).toEqual({
      'List-Unsubscribe': '<https://sales.example/p/x>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  });

  it('promise no single click over plain HTTP, where anybody on the way could click', () => {
    expect(unsubscribeHeaders('http://localhost:3000/p/x')).toEqual({
      'List-Unsubscribe': '<http://localhost:3000/p/x>',
    });
  });
});
