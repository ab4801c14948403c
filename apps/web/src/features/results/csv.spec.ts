import { csvOf } from './csv.js';

const textOf = async (blob: Blob): Promise<string> =>
  new TextDecoder('utf-8').decode(await blob.arrayBuffer());

describe('a table as CSV', () => {
  it.each([
    { cell: 'E-mail', text: 'E-mail', because: 'nothing is special' },
    { cell: 'Milan, "fair"', text: '"Milan, ""fair"""', because: 'commas and quotes end cells' },
    { cell: '=1+1', text: "'=1+1", because: 'a name is no formula' },
    { cell: '＝1+1', text: "'＝1+1", because: 'nor is one in wide letters' },
    { cell: -3.5, text: '-3.5', because: 'a number is a number' },
  ])('writes $cell as $text: $because', async ({ cell, text }) => {
    expect(await textOf(csvOf([['a', cell]]))).toBe(`a,${text}\r\n`);
  });
});
