/**
 * The floor of `live`: bare `ws`, the library that socket.io itself speaks through. Whatever is posted is sent to every socket;
 * nobody is asked who they are, nothing is followed. Answers a join and a watch in the words of the product, so that the same crowd
 * listens to both. Ends with its standard input.
 */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const { WebSocketServer } = ['socket.io', 'engine.io'].reduce(
  (from, name) => createRequire(from.resolve(name)),
  createRequire(import.meta.url),
)('ws');

const SNAPSHOT = JSON.stringify([
  {
    kind: 'snapshot',
    snapshot: { board: 'funnel', epoch: '', revision: 0, asOf: '', serverTime: '', cells: {} },
  },
]);

const readText = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const sockets = new Set();
const server = createServer(async (request, response) => {
  const text = await readText(request);
  if (request.method === 'POST') for (const socket of sockets) socket.send(text);
  response.writeHead(200).end();
});
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('message', (data) => {
    const said = data.toString();
    if (said.startsWith('40')) socket.send('40/live,{}');
    else if (said.startsWith('42')) socket.send(`43/live,0${SNAPSHOT}`);
  });
  socket.send('0{}');
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.stdin.resume().once('end', () => process.exit(0));
