import { answersOf } from './sent-answers.js';

describe('what a visitor answered', () => {
  it('is read from what a browser sent, without the parts that tell of the visit and without blanks', () => {
    const sent = new URLSearchParams({
      ...{ _token: 'abc', _page: 'https://shop.example', website_url: '' },
      ...{ name: 'Ada & Co', message: 'One\nTwo' },
    });
    expect(answersOf(sent.toString())).toEqual([
      ['name', 'Ada & Co'],
      ['message', 'One\nTwo'],
    ]);
  });

  it('is nothing where nothing can be read', () => {
    expect(answersOf('')).toEqual([]);
  });
});
