import type { QueryClient } from '@tanstack/react-query';
import { Problem } from '../../api/problem.js';
import { rehearsalKey } from './rehearsal-key.js';

/** True where a rehearsal is no longer kept: it made room for others, or nobody asked for it for long. */
export const isGone = (error: unknown): boolean =>
  error instanceof Problem && error.code === 'rehearsal/missing';

/** Once anything that was asked of a rehearsal finds it gone, its page is told, and offers to run it again. */
export async function tellIfGone<T>(client: QueryClient, id: string, asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    if (isGone(error)) void client.invalidateQueries({ queryKey: rehearsalKey(id) });
    throw error;
  }
}
