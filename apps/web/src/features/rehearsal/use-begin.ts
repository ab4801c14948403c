import { useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../../api/client.js';
import type { Agreement, AgreementVersion } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { rehearsalKey } from './rehearsal-key.js';
import type { Rehearsal } from './rehearsal-query.js';
import { instantsOf } from './stretch.js';
import type { Days } from './stretch.js';
import { withTried } from './tried.js';
import type { TriedValue } from './tried.js';

/** What was is told by whatever was in force. */
const inForce = ({ versions }: Agreement): AgreementVersion | undefined =>
  versions.find(({ status }) => status === 'active') ??
  versions.findLast(({ status }) => status === 'superseded' || status === 'ended');

interface Beginning {
  readonly act: UseMutationResult<Rehearsal, Error, Days>;
  /** Hears what is tried. */
  readonly onTried: (tried: readonly TriedValue[]) => void;
}

/**
 * Begins a run and puts it, with its stretch, into the address, so that the other side can be shown it. What was tried under the run
 * before is tried under this one, too, wherever it still applies.
 */
export function useBegin(agreement: Agreement, version: AgreementVersion): Beginning {
  const client = useQueryClient();
  const [, setSearch] = useSearchParams();
  const tried = useRef<readonly TriedValue[]>([]);
  const { calendars } = version;
  const against = inForce(agreement)?.id;
  const act = useAct({
    run: (days: Days) => {
      const terms = withTried(version.terms, tried.current);
      const stretch = instantsOf(days, terms.period.zone);
      return api.post<Rehearsal>('/agreements/rehearsals', { terms, calendars, against, ...stretch });
    },
    then: (run, { from, to }) => {
      client.setQueryData(rehearsalKey(run.id), run);
      setSearch({ version: String(version.number), run: run.id, from, to }, { replace: true });
    },
  });
  const onTried = useCallback((values: readonly TriedValue[]): void => {
    tried.current = values;
  }, []);
  return { act, onTried };
}
