import { createRequire } from 'node:module';
import { frameOf, outletTo } from './live-outlet.js';
import type { WireSocket } from './live-socket.js';

interface Frames {
  frame(content: Buffer, options: object): Buffer[];
}

/** The library under socket.io, as an oracle of its own format. */
const ws = ['socket.io', 'engine.io'].reduce(
  (from, name) => createRequire(from.resolve(name)),
  createRequire(__filename),
)('ws') as { Sender: Frames };

const change = {
  ...{ board: 'funnel', epoch: 'e', from: 1, to: 2, asOf: '2026-11-23T10:00:00.000Z' },
  ...{ serverTime: '2026-11-23T10:00:00.000Z', cells: { 'now.inquiry': 3 } },
} as const;

function planted() {
  const written: { id: string; text: string; frame: Buffer | undefined }[] = [];
  const socket = (id: string, connected = true): [string, WireSocket] => [
    id,
    {
      connected,
      conn: {
        write: (text: string, { wsPreEncodedFrame }: { wsPreEncodedFrame: Buffer[] }) =>
          written.push({ id, text, frame: wsPreEncodedFrame[0] }),
      },
    } as unknown as WireSocket,
  ];
  return { written, socket };
}

describe('the way of a message to many sockets', () => {
  it('writes one and the same frame to each, which says what socket.io would say', () => {
    const { written, socket } = planted();
    outletTo(new Map([socket('a'), socket('b'), socket('c')])).change(['a', 'c'], change);
    const text = `2/live,["change",${JSON.stringify(change)}]`;
    expect(written.map(({ id, text: said }) => [id, said])).toEqual([
      ['a', text],
      ['c', text],
    ]);
    expect(written[0]?.frame).toBe(written[1]?.frame);
    expect(written[0]?.frame?.subarray(-text.length - 1).toString()).toBe(`4${text}`);
  });

  it('writes nothing to whoever has left', () => {
    const { written, socket } = planted();
    outletTo(new Map([socket('a', false)])).stale(['a', 'gone'], 'funnel');
    expect(written).toEqual([]);
  });
});

describe('a frame', () => {
  it.each([0, 1, 125, 126, 127, 65_535, 65_536, 70_000])('of %i bytes is that of the library', (length) => {
    const content = Buffer.alloc(length, 'x');
    const options = { readOnly: false, mask: false, rsv1: false, opcode: 1, fin: true };
    expect(frameOf(content)).toEqual(Buffer.concat(ws.Sender.frame(content, options)));
  });
});
