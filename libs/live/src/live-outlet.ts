import { LIVE_NAMESPACE } from '#contracts';
import type { Outlet } from './delivery.js';
import type { WireSocket } from './live-socket.js';

/** Of a message of engine.io, which carries an event of socket.io. */
const MESSAGE_EVENT = ['4', '2'] as const;
const [TEXT_FRAME, SHORT, MOST_SHORT, LONG, MOST_LONG] = [0x81, 126, 125, 127, 0xffff] as const;

/** What engine.io sends as it is instead of making a frame of its own; it wants a list of buffers to be written one after the other. */
interface Framed {
  readonly wsPreEncodedFrame: readonly Buffer[];
}

/**
 * The way of a message to many sockets: put into words and framed once, then written as one piece to each connection. Whoever has left
 * the namespace gets nothing; order and back-pressure stay those of the connection.
 */
export const outletTo = (sockets: ReadonlyMap<string, WireSocket>): Outlet => {
  const send = (ids: readonly string[], event: string, content: unknown): void => {
    const text = `${MESSAGE_EVENT[1]}${LIVE_NAMESPACE},${JSON.stringify([event, content])}`;
    const framed: Framed = { wsPreEncodedFrame: [frameOf(Buffer.from(MESSAGE_EVENT[0] + text))] };
    for (const id of ids) {
      const socket = sockets.get(id);
      if (socket?.connected) socket.conn.write(text, framed as object);
    }
  };
  return {
    change: (ids, change) => send(ids, 'change', change),
    stale: (ids, board) => send(ids, 'stale', board),
  };
};

/** A whole, unmasked text message of RFC 6455, header and content in one piece. */
export function frameOf(content: Buffer): Buffer {
  const { length } = content;
  const header = Buffer.alloc(length <= MOST_SHORT ? 2 : length <= MOST_LONG ? 4 : 10);
  header[0] = TEXT_FRAME;
  header[1] = length <= MOST_SHORT ? length : length <= MOST_LONG ? SHORT : LONG;
  if (header.length === 4) header.writeUInt16BE(length, 2);
  if (header.length === 10) header.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([header, content]);
}
