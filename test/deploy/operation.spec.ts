import { settingNames, textOf, yamlOf } from './files.js';

const page = textOf('docs/operation.md');
const rowsOf = (title: string): string[] =>
  page
    .split(/^#{2,3} /m)
    .find((chapter) => chapter.startsWith(`${title}\n`))!
    .split('\n')
    .filter((line) => line.startsWith('| `'));
const firstCells = (rows: readonly string[]): string[] =>
  rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name ?? ''));

describe('what operators read', () => {
  it('tells every setting the product reads, and no other', () => {
    const chapters = ['Serving', 'Database and signals', 'Sockets', 'Signing in', 'Privacy and backup'];
    const rest = ['Mail, webhooks, connectors, rates', 'What is told'];
    const known = settingNames();
    const told = firstCells([...chapters, ...rest].flatMap(rowsOf));
    // A file in its place may be told beside it.
    const isFileOf = (name: string): boolean => !known.has(name) && known.has(name.replace(/_FILE$/, ''));
    expect(told.filter((name) => !isFileOf(name)).sort()).toEqual([...known].sort());
  });

  it('says of every alert what to do, and of no other', () => {
    const { groups } = yamlOf('deploy/monitoring/alerts.yaml') as {
      groups: readonly { readonly rules: readonly { readonly alert: string }[] }[];
    };
    const alerts = groups.flatMap(({ rules }) => rules.map(({ alert }) => alert));
    expect(firstCells(rowsOf('What each alert means, and what to do'))).toEqual(alerts);
  });
});
