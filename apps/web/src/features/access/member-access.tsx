import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import { SESSIONS, sessionsQuery } from './access-query.js';

/** How a member gets in, in the hands of whoever administers. */
export function MemberAccess({ memberId }: { memberId: string }): JSX.Element {
  const { t } = useTranslation('access');
  const open = useQuery(sessionsQuery(memberId)).data?.items.length ?? 0;
  const end = useAct({
    run: () => api.delete<{ readonly ended: number }>(`/members/${memberId}/sessions`),
    touches: [SESSIONS],
    done: ({ ended }) => t('sessions.ended', { count: ended }),
  });
  const reset = useAct({
    run: () => api.delete(`/members/${memberId}/second-factor`),
    done: () => t('member.reset'),
  });
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('member.open', { count: open })}
      </Text>
      <Button
        variant="default"
        disabled={open === 0}
        loading={end.isPending}
        onClick={() => end.mutate(undefined)}
      >
        {t('member.end')}
      </Button>
      <Button variant="default" loading={reset.isPending} onClick={() => reset.mutate(undefined)}>
        {t('member.resetFactor')}
      </Button>
    </Stack>
  );
}
