import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type { ImportPreview, ImportRun, RowProblem } from '../../api/types.js';
import { useBoard } from '../../live/live-context.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { family } from '../../ui/standing-cells.js';

/** Asked anew whenever the import's board moves, so that the page turns when the rows are done. */
export function useRun(id: string): UseQueryResult<ImportRun> {
  useRefetchOn(`import/${id}`, ['import']);
  return useQuery({ queryKey: ['import', id], queryFn: () => api.get<ImportRun>(`/imports/${id}`) });
}

/** The file is kept until it has been imported; before that it can be looked at. */
export const usePreview = (id: string): UseQueryResult<ImportPreview> =>
  useQuery({
    queryKey: ['import-preview', id],
    queryFn: () => api.get<ImportPreview>(`/imports/${id}/preview`),
    staleTime: Infinity,
  });

/** The first rows that were refused, as the import's board tells them. */
export function useProblems(id: string): readonly RowProblem[] {
  const { state } = useBoard(`import/${id}`);
  return state === null ? [] : family<RowProblem>(state.cells, 'errors.');
}
