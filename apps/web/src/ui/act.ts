import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { Problem } from '../api/problem.js';

interface Act<I, O> {
  readonly run: (input: I) => Promise<O>;
  /** First words of the keys of everything that may look different afterwards. */
  readonly touches?: readonly string[];
  readonly done?: (output: O, input: I) => string | undefined;
  /** True when the failure has been told by the page itself. */
  readonly failed?: (error: Error, input: I) => boolean;
  readonly then?: (output: O, input: I) => void;
}

/** Something a person does: told when done, told when refused, and everything it touches is asked for anew. */
export function useAct<I, O>({
  run,
  touches = [],
  done,
  failed,
  then,
}: Act<I, O>): UseMutationResult<O, Error, I> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: (output, input) => {
      const message = done?.(output, input);
      if (message !== undefined) notifications.show({ message, color: 'teal' });
      then?.(output, input);
    },
    onError: (error, input) => {
      if (failed?.(error, input) !== true) tellFailure(error);
    },
    onSettled: () => Promise.all(touches.map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}

export function tellFailure(error: Error): void {
  const details = error instanceof Problem ? error.fields.map((field) => field.detail) : [];
  // Where one field is wrong it often says what the problem says: once is enough.
  const message = [...new Set([error.message, ...details])].join(' ');
  notifications.show({ message, color: 'red', autoClose: 8_000 });
}
