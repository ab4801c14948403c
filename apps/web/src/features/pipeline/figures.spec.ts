import { periodName } from './figures.js';
import { guessColumns, readTable, sellersIn } from './seller-file.js';

describe('a file of sellers', () => {
  it('is read by the marks of its first line, quotes and all', () => {
    const table = readTable(
      '\uFEFFsales_agent;manager;regional_office\r\n"Levy; Zane";Summer;"West ""A"""\n\n;;\n',
    );
    expect(table.head).toEqual(['sales_agent', 'manager', 'regional_office']);
    expect(guessColumns(table.head)).toEqual({ name: 0, team: 1, region: 2 });
    expect(sellersIn(table, guessColumns(table.head))).toEqual([
      { name: 'Levy; Zane', region: 'West "A"', team: 'Summer' },
    ]);
  });

  it('may say less than all', () => {
    const table = readTable('Nome,Zona\nAda,\n,Nord');
    expect(sellersIn(table, guessColumns(table.head))).toEqual([{ name: 'Ada', region: null, team: null }]);
  });
});

describe('a column', () => {
  it.each([
    { from: '2026-04-01', by: 'quarter', name: 'Q2 2026' },
    { from: '2025-12-15', by: 'quarter', name: 'Q4 2025' },
    { from: '2026-02-01', by: 'month', name: 'Feb 2026' },
  ] as const)('from $from by $by is called $name', ({ from, by, name }) => {
    expect(periodName(from, by, 'en-GB')).toBe(name);
  });
});
