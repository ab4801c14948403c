import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { PlantedController } from './test-support/planted.controller.js';
import { plantedApp } from './test-support/planted-app.js';
import type { PlantedApp } from './test-support/planted-app.js';

const MB = 1_048_576;
const CHUNK = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(MB, 'x'), Buffer.from('\r\n')]);

let planted: PlantedApp;
beforeAll(async () => (planted = await plantedApp([PlantedController])));
afterAll(() => planted.app.close());

interface Heard {
  readonly text: string;
  /** What was taken of the body (MB). */
  readonly taken: number;
}

/** Sends without listening first, as fast as it is taken, until the line is closed. */
function pour(path: string, head: string, most = 2_048): Promise<Heard> {
  const { port } = planted.app.getHttpServer().address() as AddressInfo;
  const socket = connect({ port, host: '127.0.0.1' });
  let text = '';
  let taken = 0;
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  socket.on('error', () => undefined);
  socket.write(`POST /api/v1${path} HTTP/1.1\r\nhost: x\r\n${head}\r\n\r\n`);
  const pouring = (): void => {
    if (taken >= most || socket.destroyed) return;
    taken += 1;
    socket.write(head.includes('chunked') ? CHUNK : CHUNK.subarray(8, 8 + MB), pouring);
  };
  pouring();
  return new Promise((resolve) => socket.once('close', () => resolve({ text, taken })));
}

describe('Whoever goes on sending', () => {
  it.each([
    ['/planted', 'content-type: application/json\r\ncontent-length: 2147483648', 413],
    ['/planted', 'content-type: application/json\r\ntransfer-encoding: chunked', 413],
    ['/planted', 'content-type: application/xml\r\ntransfer-encoding: chunked', 413],
    ['/planted', 'content-encoding: gzip\r\ntransfer-encoding: chunked', 415],
    ['/planted/file', 'content-type: text/csv\r\ntransfer-encoding: chunked', 413],
    ['/planted/file', 'content-type: text/csv\r\ncontent-length: 2147483648', 413],
    ['/nowhere', 'content-type: application/json\r\ncontent-length: 2147483648', 413],
  ])('to %s with %j hears %i, and little of it is taken', async (path, head, status) => {
    const { text, taken } = await pour(path, head);
    expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(text).toContain('"detail":');
    expect(taken).toBeLessThan(50);
  });

  it('a little too much is heard out', async () => {
    const { text } = await pour('/planted', 'content-type: application/json\r\ncontent-length: 3145728', 3);
    expect(text).toMatch(/^HTTP\/1\.1 413 /);
  });
});
