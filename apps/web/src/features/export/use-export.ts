import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Problem, problemText } from '../../api/problem.js';
import type { Exported } from '../../api/types.js';
import { receiveFile, saveAs } from './receive-file.js';
import type { Received } from './receive-file.js';

export interface Wish {
  readonly what: Exported;
  readonly format: 'csv' | 'jsonl';
  readonly gzip: boolean;
}

interface Exporting {
  /** What is on its way; null when nothing is. */
  readonly wish: Wish | null;
  readonly received: Received;
  readonly begin: (wish: Wish) => void;
  readonly stop: () => void;
}

const NOTHING: Received = { bytes: 0, lines: 0 };
const fileOf = ({ what, format, gzip }: Wish): string => `${what}.${format}${gzip ? '.gz' : ''}`;

/** One export at a time; it ends with the page, and whoever stops it is told nothing. */
export function useExport(): Exporting {
  const { t } = useTranslation('exports');
  const [received, setReceived] = useState(NOTHING);
  const stopping = useRef(new AbortController());
  useEffect(() => () => stopping.current.abort(), []);
  const act = useMutation({
    mutationFn: async (wish: Wish) => {
      stopping.current = new AbortController();
      setReceived(NOTHING);
      const answer = await api.stream('/exports', wish, stopping.current.signal);
      saveAs(await receiveFile(answer, setReceived), fileOf(wish));
      return fileOf(wish);
    },
    onSuccess: (file) => notifications.show({ message: t('done', { file }) }),
    onError: (error) => {
      if (stopping.current.signal.aborted) return;
      const why = error instanceof Problem ? problemText(error.code, error.message) : t('cut');
      notifications.show({ message: why, color: 'red' });
    },
  });
  return {
    wish: act.isPending ? act.variables : null,
    received,
    begin: act.mutate,
    stop: () => stopping.current.abort(),
  };
}
