import { useEffect } from 'react';
import { isTimeForAnew } from './rotation.js';

const LOOK_EVERY_MS = 60_000;

/** The screen stays on while the wall is in sight; asked for again whenever the browser let it go. */
function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    const hold = (): void => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      void navigator.wakeLock.request('screen').then(
        (held) => (lock = held),
        () => undefined,
      );
    };
    hold();
    document.addEventListener('visibilitychange', hold);
    return () => {
      document.removeEventListener('visibilitychange', hold);
      void lock?.release().catch(() => undefined);
    };
  }, []);
}

/** Loads itself anew once a night, where the product answers: a page that reloads into nothing would stay there. */
function useAnewAtNight(): void {
  useEffect(() => {
    const since = Date.now();
    const timer = setInterval(() => {
      if (!isTimeForAnew(since, new Date())) return;
      void fetch('/health/live', { cache: 'no-store' }).then(
        ({ ok }) => ok && location.reload(),
        () => undefined,
      );
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
}

/** What lets a page stand for weeks on a screen that nobody touches. */
export function useWallKeeping(): void {
  useAwake();
  useAnewAtNight();
}
