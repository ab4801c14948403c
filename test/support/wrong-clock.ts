/** The clock of this process shows another time and stands still at it; timers and the steady clock go on. */
export function setClockOff(byMs: number): void {
  vi.useFakeTimers({ now: Date.now() + byMs, toFake: ['Date'] });
}

export const setClockRight = (): void => void vi.useRealTimers();
