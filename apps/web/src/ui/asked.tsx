import type { UseQueryResult } from '@tanstack/react-query';
import type { JSX, ReactNode } from 'react';
import { Failure, Loading } from './states.js';

interface AskedProps<T> {
  readonly query: UseQueryResult<T>;
  readonly rows?: number;
  /** Pixels of a row that is on its way. */
  readonly height?: number;
  readonly children: (data: T) => ReactNode;
}

/** What was asked for: grey shapes while it comes, a way out when it fails, and the old while the new is on its way. */
export function Asked<T>({ query, rows, height, children }: AskedProps<T>): JSX.Element {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return <Loading {...(rows !== undefined && { rows })} {...(height !== undefined && { height })} />;
}
