import { Button, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMembers } from '../../../api/session.js';
import { useAct } from '../../../ui/act.js';
import type { Partner } from '../partner-types.js';
import { endPartner, PARTNERS, REGISTRATIONS } from '../partners-query.js';

/** What ends with it is said before: there is no way back. */
export function EndForm({ partner, onDone }: { partner: Partner; onDone: () => void }): JSX.Element {
  const { t } = useTranslation('partners');
  const { id, name, openLeads } = partner;
  const [taker, setTaker] = useState<string | null>(null);
  const act = useAct({
    run: () => endPartner(id, { isGivenBack: openLeads > 0, ...(taker !== null && { toMemberId: taker }) }),
    touches: [PARTNERS, REGISTRATIONS, 'teams', 'members', 'leads', 'lead'],
    done: () => t('house.end.done', { name }),
    then: onDone,
  });
  return (
    <Stack>
      <Text size="sm">{t('house.end.text')}</Text>
      {openLeads > 0 && (
        <>
          <Text size="sm" fw={600}>
            {t('house.end.openLeads', { count: openLeads })}
          </Text>
          <Taker partnerId={id} value={taker} onChange={setTaker} />
        </>
      )}
      <Button color="red" loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('house.end.confirm')}
      </Button>
    </Stack>
  );
}

interface TakerProps {
  readonly partnerId: string;
  readonly value: string | null;
  readonly onChange: (memberId: string | null) => void;
}

/** Anybody of the house who is there. */
function Taker({ partnerId, value, onChange }: TakerProps): JSX.Element {
  const { t } = useTranslation('partners');
  const members = useMembers().data?.items ?? [];
  const others = members.filter(({ isActive, teamIds }) => isActive && !teamIds.includes(partnerId));
  return (
    <Select
      label={t('house.end.taker')}
      description={t('house.end.takerHint')}
      searchable
      clearable
      data={others.map((each) => ({ value: each.id, label: each.name }))}
      value={value}
      onChange={onChange}
    />
  );
}
