import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut, useSession } from '../../api/session.js';
import { tellFailure } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Door } from '../session/door.js';
import { secondFactorQuery } from './access-query.js';
import { SetUp } from './set-up.js';

/** All that somebody sees whose workspace demands a second factor they do not have yet. */
export function HeldBackPage(): JSX.Element {
  const { t } = useTranslation('access');
  const { workspace } = useSession();
  const factor = useQuery(secondFactorQuery);
  const leave = (): void => void signOut().then(() => location.assign('/signin'), tellFailure);
  return (
    <Door title={t('held.title')} lead={t('held.text', { workspace: workspace.name })}>
      <Asked query={factor} rows={1}>
        {({ hasPassword }) => <SetUp hasPassword={hasPassword} onDone={() => undefined} />}
      </Asked>
      <Button variant="subtle" fullWidth mt="sm" onClick={leave}>
        {t('held.leave')}
      </Button>
    </Door>
  );
}
