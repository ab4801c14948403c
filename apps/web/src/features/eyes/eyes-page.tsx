import { Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMembers, useSession } from '../../api/session.js';
import { Asked } from '../../ui/asked.js';
import { Page } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { Eyes } from './eyes.js';
import classes from './eyes.module.css';

/** The way for a newcomer into the sample: as each of its people, to see the same numbers arranged for another job. */
export function EyesPage(): JSX.Element {
  const { t } = useTranslation('eyes');
  const { workspace, member } = useSession();
  const members = useMembers();
  if (!workspace.isSample) {
    return (
      <Page title={t('title')}>
        <Empty title={t('notSample')} icon={<IconEye size={26} stroke={1.5} />}>
          {t('notSampleText')}
        </Empty>
      </Page>
    );
  }
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Asked query={members}>
        {({ items }) => (
          <ul className={classes.list}>
            {items
              .filter(({ id, isActive }) => id !== member.id && isActive)
              .map((each) => (
                <Eyes key={each.id} member={each} />
              ))}
          </ul>
        )}
      </Asked>
      <Text size="sm" c="dimmed">
        {t('back')}
      </Text>
    </Page>
  );
}
