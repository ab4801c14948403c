import { newId } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { heldRows } from './held.js';

describe('words that name somebody', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  const contacts = ['rossi@acme.example', '+393331234567', 'anna rossi'];

  it.each([
    { text: 'Wrote to Rossi@acme.example.', is: true, because: 'a dot ends the sentence' },
    { text: '"rossi@acme.example"', is: true, because: 'quotes stand around it' },
    { text: 'by:\\nrossi@acme.example', is: true, because: 'a line of JSON ends before it' },
    { text: 'm.rossi@acme.example', is: false, because: 'it is the end of another address' },
    { text: 'xrossi@acme.example', is: false, because: 'a letter stands before it' },
    { text: 'rossi@acme.example.org', is: false, because: 'its domain goes on' },
    { text: 'Call +393331234567!', is: true, because: 'it is the number' },
    { text: '+3933312345678', is: false, because: 'the number goes on' },
    { text: 'Anna Rossi, too', is: true, because: 'it is the whole name' },
    { text: 'Joanna Rossi', is: false, because: 'it is the end of another name' },
    { text: 'Anna Rossini', is: false, because: 'another name goes on' },
  ])('are held about them in $text: $is, for $because', async ({ text, is }) => {
    const ws = newId();
    const sql = `insert into process_mark (workspace_id, id, marked_on, text, at) values ($1, $2, '2026-01-01', $3, now())`;
    await db.oracle(sql, [ws, newId(), text]);
    const held = await db.database.withWorkspace(ws, async (tx) => {
      const found: string[] = [];
      for await (const portion of heldRows(tx, ws, 'process_mark', { personIds: [], leadIds: [], contacts }))
        found.push(...portion);
      return found;
    });
    expect(held.length).toBe(is ? 1 : 0);
  });
});
