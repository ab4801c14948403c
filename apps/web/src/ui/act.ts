import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.js';
import { tellWithUndo } from './undo.js';

interface Act<I, O> {
  readonly run: (input: I) => Promise<O>;
  /** First words of the keys of everything that may look different afterwards. */
  readonly touches?: readonly string[];
  readonly done?: (output: O, input: I) => string | undefined;
  /** True when the failure has been told by the page itself. */
  readonly failed?: (error: Error, input: I) => boolean;
  readonly then?: (output: O, input: I) => void;
  /** The way back, offered beside what `done` tells for a while; for what the product can take back whole. */
  readonly undo?: (output: O, input: I) => Promise<unknown>;
}

/** Something a person does: told when done, told when refused, and everything it touches is asked for anew. */
export function useAct<I, O>({
  run,
  touches = [],
  done,
  failed,
  then,
  undo,
}: Act<I, O>): UseMutationResult<O, Error, I> {
  const client = useQueryClient();
  const { t } = useTranslation('ui');
  const refresh = (): Promise<unknown> =>
    Promise.all(touches.map((key) => client.invalidateQueries({ queryKey: [key] })));
  const takeBack = (back: () => Promise<unknown>): void => {
    void back()
      .then(() => notifications.show({ message: t('action.undone'), color: 'teal' }), tellFailure)
      .finally(() => void refresh());
  };
  const tell = (message: string, output: O, input: I): void => {
    if (undo === undefined) notifications.show({ message, color: 'teal' });
    else tellWithUndo(message, { label: t('action.undo'), run: () => takeBack(() => undo(output, input)) });
  };
  return useMutation({
    mutationFn: run,
    onSuccess: (output, input) => {
      const message = done?.(output, input);
      if (message !== undefined) tell(message, output, input);
      then?.(output, input);
    },
    onError: (error, input) => {
      if (failed?.(error, input) !== true) tellFailure(error);
    },
    onSettled: refresh,
  });
}

export function tellFailure(error: Error): void {
  const details = error instanceof Problem ? error.fields.map((field) => field.detail) : [];
  // Where one field is wrong it often says what the problem says: once is enough.
  const message = [...new Set([error.message, ...details])].join(' ');
  notifications.show({ message, color: 'red', autoClose: 8_000 });
}
