/**
 * The floor of `capture`: the least a server can do that keeps what it is sent. Bare `node:http`, a pool, one INSERT per request,
 * nothing checked, nobody asked who they are. Ends with its standard input, so it never outlives the bench.
 */
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.FLOOR_DATABASE_URL, max: 20 });
await pool.query('create table if not exists capture (id uuid primary key, body jsonb not null)');

const ONE = { name: 'one', text: 'insert into capture (id, body) values (uuidv7(), $1)' };
const MANY = {
  name: 'many',
  text: 'insert into capture (id, body) select uuidv7(), value from jsonb_array_elements($1)',
};

const readBody = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
};

const server = createServer(async (request, response) => {
  try {
    const body = await readBody(request);
    const { rowCount } = await pool.query({
      ...(Array.isArray(body) ? MANY : ONE),
      values: [JSON.stringify(body)],
    });
    response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ kept: rowCount }));
  } catch (error) {
    response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
  }
});

server.listen(Number(process.env.PORT), '127.0.0.1');
process.stdin.resume().once('end', () => process.exit(0));
