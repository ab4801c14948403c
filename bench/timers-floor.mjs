/**
 * The floor of `timers`: the least a program can do that announces deadlines. One table of promises, one statement that turns what is
 * due and writes an entry for each, a sleep until the next one. Nothing is judged, nobody is told, one workspace, no policies.
 * Ends with its standard input, so it never outlives the bench.
 */
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Poll, as the product does, for what was written with nobody to say so. */
const LONGEST_MS = 1_000;

const client = new pg.Client({ connectionString: process.env.FLOOR_DATABASE_URL });
await client.connect();

const ANNOUNCE = {
  name: 'announce',
  text: `with due as (
           select id from promise where state = 'pending' and due_at < now() order by due_at limit 200 for update skip locked),
         told as (
           update promise p set state = 'breached' from due where p.id = due.id returning p.id, p.due_at, p.body)
         insert into entry (id, promise_id, at, body) select uuidv7(), id, due_at, body from told`,
};
const NEXT = {
  name: 'next',
  text: `select extract(epoch from due_at - clock_timestamp())::float8 * 1000 as ms
           from promise where state = 'pending' order by due_at limit 1`,
};

createServer((_, response) => response.end('announcing')).listen(Number(process.env.PORT), '127.0.0.1');
process.stdin.resume().once('end', () => process.exit(0));

for (;;) {
  for (let taken = 1; taken > 0;) taken = (await client.query(ANNOUNCE)).rowCount;
  const { rows } = await client.query(NEXT);
  await sleep(Math.max(0, Math.min(LONGEST_MS, (rows[0]?.ms ?? LONGEST_MS) + 1)));
}
