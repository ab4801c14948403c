import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../ui/act.js';
import type { FormHit, WebForm } from './form-types.js';
import { replayHit, replaySince, REPLAY_TOUCHES } from './forms-query.js';

/** So long submissions are kept. */
const KEPT_MS = 90 * 86_400_000;

/** Takes one again that could not be taken when it was sent. */
export function ReplayOne({ form, hit }: { form: WebForm; hit: FormHit }): JSX.Element {
  const { t } = useTranslation('forms');
  const act = useAct({
    run: () => replayHit(form.id, hit.id),
    touches: REPLAY_TOUCHES,
    done: ({ verdict }) => t('hits.taken', { verdict: t(`verdict.${verdict}`) }),
  });
  return (
    <Button size="compact-sm" variant="light" loading={act.isPending} onClick={() => act.mutate(undefined)}>
      {t('hits.again')}
    </Button>
  );
}

/** Takes all again that failed and are kept; nothing doubles. */
export function ReplayAll({ form }: { form: WebForm }): JSX.Element {
  const { t } = useTranslation('forms');
  const act = useAct({
    run: () => replaySince(form.id, new Date(Date.now() - KEPT_MS)),
    touches: REPLAY_TOUCHES,
    done: ({ items }) => {
      if (items.length === 0) return t('hits.noneFailed');
      const failed = items.filter(({ verdict }) => verdict === 'failed').length;
      const taken = t('hits.allTaken', { count: items.length });
      return failed === 0 ? taken : `${taken}, ${t('hits.stillFailed', { count: failed })}`;
    },
  });
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<IconHistory size={16} aria-hidden />}
      loading={act.isPending}
      onClick={() => act.mutate(undefined)}
    >
      {t('hits.allAgain')}
    </Button>
  );
}
