export function withLock<Result>(
  path: string,
  work: (guard: (pid: number) => void) => Promise<Result>,
  onWait?: (pid: number | undefined) => void,
): Promise<Result>;
