import { Alert, Button, Group, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { sessionQuery, useSession } from '../../api/session.js';
import { goOverTo } from '../../app/go-over.js';

const EVERY_MS = 2_000;
/** It is founded within seconds, or something went wrong that nobody here can mend. */
const MOST_LOOKS = 60;

/** The sample company is a workspace of its own: it is told here when it is there, and entered from here. */
export function SampleNote(): JSX.Element | null {
  const { t } = useTranslation('begin');
  const state = useLocation().state as { isSampleComing?: boolean } | null;
  const { workspace, workspaces, member } = useSession();
  const other = workspaces.find(({ id }) => id !== workspace.id);
  const isComing = state?.isSampleComing === true && other === undefined;
  // Founded within seconds; nothing tells a session that its account became a member elsewhere.
  useQuery({
    ...sessionQuery,
    enabled: isComing,
    staleTime: 0,
    refetchInterval: ({ state: asked }) => (asked.dataUpdateCount < MOST_LOOKS ? EVERY_MS : false),
  });
  if (isComing) {
    return (
      <Alert variant="light" icon={<Loader size={16} />}>
        {t('sample.coming')}
      </Alert>
    );
  }
  if (other === undefined) return null;
  return (
    <Alert variant="light">
      <Group justify="space-between" gap="sm">
        <span>{t('sample.there', { name: other.name })}</span>
        <Button variant="light" onClick={() => goOverTo(other.id, member.id)}>
          {t('sample.go')}
        </Button>
      </Group>
    </Alert>
  );
}
