import { Button, Popover, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../ui/act.js';
import { Copyable } from '../../ui/copyable.js';
import { preferenceLink } from './privacy-query.js';

/** The address of the person’s own page, fetched when it is asked for: whoever has it may take back what they agreed to. */
export function PreferenceLink({ personId }: { personId: string }): JSX.Element {
  const { t } = useTranslation('privacy');
  const [isOpen, setOpen] = useState(false);
  const act = useAct({ run: () => preferenceLink(personId), then: () => setOpen(true) });
  return (
    <Popover opened={isOpen} onChange={setOpen} width={320} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          loading={act.isPending}
          onClick={() => (isOpen ? setOpen(false) : act.mutate(undefined))}
        >
          {t('page.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" mb="xs">
          {t('page.text')}
        </Text>
        {act.data !== undefined && <Copyable value={act.data.url} />}
      </Popover.Dropdown>
    </Popover>
  );
}
