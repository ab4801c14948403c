import { Box, Button, Group } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import { useMembers } from '../../api/session.js';
import { Asked } from '../../ui/asked.js';
import { Card } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { Empty } from '../../ui/states.js';
import { RulesSwitch } from '../access/rules-switch.js';
import { InviteForm } from './invite-form.js';
import { MemberRow } from './member-row.js';

/** Who is in the workspace; changing it is for those who may. */
export function Members(): JSX.Element {
  const { t } = useTranslation('settings');
  const members = useMembers();
  const may = useMay();
  const [isInviting, setInviting] = useState(false);
  return (
    <>
      {may('member.manage') && (
        <Group justify="flex-end" mb="md">
          <Button leftSection={<IconUserPlus size={17} />} onClick={() => setInviting(true)}>
            {t('members.invite')}
          </Button>
        </Group>
      )}
      <Card pad={false}>
        <Asked query={members}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('members.none')} />
            ) : (
              <>
                {items.map((member) => (
                  <MemberRow key={member.id} member={member} />
                ))}
              </>
            )
          }
        </Asked>
      </Card>
      {may('member.manage') && (
        <Box mt="md">
          <RulesSwitch />
        </Box>
      )}
      <Sheet isOpen={isInviting} onClose={() => setInviting(false)} title={t('members.invite')}>
        <InviteForm />
      </Sheet>
    </>
  );
}
