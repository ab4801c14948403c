import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Problem } from '../../api/problem.js';
import { Door } from '../session/door.js';
import type { Unsubscription } from './notification-types.js';

/** Where the link in a mail leads. It asks first: mail programs and scanners open links by themselves. */
export function UnsubscribePage(): JSX.Element {
  const { t } = useTranslation('notifications');
  const { token = '' } = useParams();
  const query = useQuery({
    queryKey: ['unsubscribe', token],
    queryFn: () => api.get<Unsubscription>(`/unsubscribe/${token}`),
    retry: false,
  });
  if (query.error instanceof Problem && query.error.status === 404)
    return (
      <Door title={t('unsubscribe.lost')}>
        <Stack>
          <Text c="dimmed">{t('unsubscribe.lostText')}</Text>
          <Settings />
        </Stack>
      </Door>
    );
  return query.data === undefined ? (
    <Door title="…">
      <Asked query={query}>{() => null}</Asked>
    </Door>
  ) : (
    <Known token={token} state={query.data} />
  );
}

function Known({ token, state }: { token: string; state: Unsubscription }): JSX.Element {
  const { t } = useTranslation('notifications');
  const client = useQueryClient();
  const [hasResumed, setResumed] = useState(false);
  const act = useAct({
    run: (isStop: boolean) => api.post<Unsubscription>(`/unsubscribe/${token}${isStop ? '' : '/undo'}`),
    then: (next, isStop) => {
      client.setQueryData(['unsubscribe', token], next);
      setResumed(!isStop);
    },
  });
  const { isStopped, workspace } = state;
  const said = { kind: useKindName(state.kind), workspace };
  const title = isStopped ? 'stoppedTitle' : hasResumed ? 'resumedTitle' : 'title';
  return (
    <Door title={t(`unsubscribe.${title}`)}>
      <Stack>
        <Text role="status">{t(isStopped ? 'unsubscribe.stoppedText' : 'unsubscribe.text', said)}</Text>
        <Button
          size="md"
          variant={isStopped ? 'default' : 'filled'}
          loading={act.isPending}
          onClick={() => act.mutate(!isStopped)}
        >
          {t(isStopped ? 'unsubscribe.undo' : 'unsubscribe.stop')}
        </Button>
        <Settings />
      </Stack>
    </Door>
  );
}

function useKindName(kind: Unsubscription['kind']): string {
  const { t } = useTranslation('notifications');
  if (kind === 'daily' || kind === 'pacing' || kind === 'weekly') return t(`digest.${kind}`);
  return t(`kind.${kind}`);
}

function Settings(): JSX.Element {
  const { t } = useTranslation('notifications');
  return (
    <Anchor component={Link} to="/settings/notifications" size="sm">
      {t('unsubscribe.choose')}
    </Anchor>
  );
}
