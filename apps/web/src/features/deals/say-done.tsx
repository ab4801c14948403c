import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { AfterSaleStepCode } from '#contracts';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import type { AfterSaleStep } from './after-sale-types.js';
import { TOUCHES } from './deal-query.js';

interface Said {
  readonly version: number;
}

export interface Sayable {
  readonly step: AfterSaleStepCode;
  readonly state: AfterSaleStep['state'];
  /** What is shown; left out where it is not known, as in lists. */
  readonly version?: number;
}

interface SayDoneProps {
  readonly dealId: string;
  readonly step: Sayable;
  /** As the workspace calls it. */
  readonly name: string;
  /** Where several buttons stand below each other: which one it is. */
  readonly label?: string;
}

/** One tap: done, or not done after all; over the version that is shown, and to be taken back for a while. */
export function SayDone({ dealId, step, name, label }: SayDoneProps): JSX.Element {
  const { t } = useTranslation('deals');
  const isDone = step.state === 'done';
  const act = useSaying(dealId, step, name);
  return (
    <Button
      size="xs"
      {...(isDone
        ? { variant: 'subtle', color: 'gray' }
        : { variant: step.state === 'running' ? 'filled' : 'default' })}
      loading={act.isPending}
      aria-label={label}
      onClick={() => act.mutate(!isDone)}
    >
      {isDone ? t('afterSale.reopen') : t('afterSale.done')}
    </Button>
  );
}

function useSaying(
  dealId: string,
  { step, state, version: shown }: Sayable,
  name: string,
): UseMutationResult<Said, Error, boolean> {
  const { t } = useTranslation('deals');
  const path = `/opportunities/${dealId}/after-sale/${step}`;
  const done = (_said: Said, isDone: boolean): string =>
    isDone ? t('afterSale.isDone', { step: name }) : t('afterSale.reopened');
  const common = { touches: TOUCHES, done };
  const say = (isDone: boolean, ifMatch: number | undefined): Promise<Said> =>
    api.put<Said>(path, { isDone }, ifMatch === undefined ? {} : { ifMatch });
  return useAct({
    ...common,
    run: (isDone: boolean) => say(isDone, shown),
    // Its evidence would not come back with it: only being done is taken back.
    ...(state !== 'done' && { undo: ({ version }: Said) => say(false, version) }),
  });
}
