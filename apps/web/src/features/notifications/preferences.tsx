import { Stack } from '@mantine/core';
import type { JSX } from 'react';
import { Asked } from '../../ui/asked.js';
import { Devices } from './devices.js';
import { KindTable } from './kind-table.js';
import { MailCard } from './mail-card.js';
import { usePreferences } from './preferences-query.js';
import { QuietHours } from './quiet-hours.js';

/** What reaches one, by which way and when; chosen is done. */
export function NotificationPreferences(): JSX.Element {
  const query = usePreferences();
  return (
    <Asked query={query} rows={5}>
      {(preferences) => (
        <Stack gap="xl">
          <KindTable preferences={preferences} />
          <QuietHours preferences={preferences} />
          <MailCard preferences={preferences} />
          <Devices />
        </Stack>
      )}
    </Asked>
  );
}
