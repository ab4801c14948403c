import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { JSX, ReactNode } from 'react';
import type { BoardName, BoardStamp } from '#contracts';
import { LiveClient } from './live-client.js';
import type { LinkPhase } from './live-client.js';
import { ServerClock } from './server-clock.js';
import { SocketTransport } from './socket-transport.js';
import type { BoardView } from './watched-board.js';
import { WAITING } from './watched-board.js';

interface Live {
  readonly client: LiveClient;
  readonly clock: ServerClock;
}

const LiveContext = createContext<Live | null>(null);

/** One link for the whole page, opened when somebody is signed in. */
export function LiveProvider({
  children,
  serverTime,
}: {
  children: ReactNode;
  serverTime: string;
}): JSX.Element {
  const [live, setLive] = useState<Live | null>(null);
  useEffect(() => {
    const clock = new ServerClock();
    clock.learn(serverTime, Date.now() - COARSE_TRIP_MS, Date.now());
    const client = new LiveClient(new SocketTransport(clock));
    client.open();
    setLive({ client, clock });
    return () => client.close();
    // The session's own instant only bridges the first moment; the link keeps the clock from then on.
  }, []);
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** How far the session's instant may be off: it is replaced by the first answer of the link. */
const COARSE_TRIP_MS = 2_000;

const nothing = (): void => undefined;

/** The board as last told; `null` for no board (yet). */
export function useBoard(board: BoardName | null): BoardView {
  const live = useContext(LiveContext);
  const subscribe = useCallback(
    (listener: () => void) => (live && board ? live.client.watch(board, listener) : nothing),
    [live, board],
  );
  return useSyncExternalStore(subscribe, () => (live && board ? live.client.view(board) : WAITING));
}

export function useLink(): LinkPhase {
  const live = useContext(LiveContext);
  const subscribe = useCallback((listener: () => void) => live?.client.onLink(listener) ?? nothing, [live]);
  return useSyncExternalStore(subscribe, () => live?.client.link ?? 'connecting');
}

/** The furthest stamp told so far, the same object until it moves. */
export function useLastStamp(): BoardStamp | null {
  const live = useContext(LiveContext);
  const last = useRef<BoardStamp | null>(null);
  const subscribe = useCallback((listener: () => void) => live?.client.onLink(listener) ?? nothing, [live]);
  return useSyncExternalStore(subscribe, () => {
    const stamp = live?.client.stamp ?? null;
    const isSame = stamp?.revision === last.current?.revision && stamp?.asOf === last.current?.asOf;
    if (!isSame) last.current = stamp;
    return last.current;
  });
}

/** The server's instant, told again every `everyMs`. */
export function useServerNow(everyMs = 1_000): number {
  const live = useContext(LiveContext);
  const [now, setNow] = useState(() => live?.clock.now() ?? Date.now());
  useEffect(() => {
    const tell = (): void => setNow(live?.clock.now() ?? Date.now());
    tell();
    const timer = setInterval(tell, everyMs);
    return () => clearInterval(timer);
  }, [live, everyMs]);
  return now;
}
