/** A floor of `start`: bare `node:http` that answers everything with a page of one line. Ends with its standard input. */
import { createServer } from 'node:http';

createServer((_, response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Here.</p>'),
).listen(Number(process.env.PORT), '127.0.0.1');
process.stdin.resume().once('end', () => process.exit(0));
