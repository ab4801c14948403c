import { Button, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useMembers } from '../../../api/session.js';
import type { LeadItem } from '../../../api/types.js';
import { useAct } from '../../../ui/act.js';
import { Sheet } from '../../../ui/sheet.js';
import classes from '../leads.module.css';

interface GiveProps {
  readonly leads: readonly LeadItem[];
  readonly onDone: () => void;
}

/** What can be done with many stuck leads at once: give them to somebody who will move them. */
export function GiveBar({ leads, onDone }: GiveProps): JSX.Element | null {
  const { t } = useTranslation('leads');
  const [isOpen, setOpen] = useState(false);
  if (leads.length === 0) return null;
  return (
    <div className={classes.bulk} role="region" aria-live="polite">
      <span className="tabular">{t('selected', { count: leads.length })}</span>
      <Button rightSection={<IconArrowRight size={16} />} onClick={() => setOpen(true)}>
        {t('act.assign')}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={t('act.assign')}>
        <GiveForm leads={leads} onDone={() => (setOpen(false), onDone())} />
      </Sheet>
    </div>
  );
}

/** Each is refused where it is somebody else's by now, and told. */
async function giveAll(leads: readonly LeadItem[], memberId: string, why: string): Promise<number> {
  for (const { id, owner } of leads)
    await api.post(`/leads/${id}/assignment`, { memberId, why, fromMemberId: owner?.id ?? null });
  return leads.length;
}

function GiveForm({ leads, onDone }: GiveProps): JSX.Element {
  const { t } = useTranslation('leads');
  const members = useMembers().data?.items ?? [];
  const [memberId, setMember] = useState<string | null>(null);
  const [why, setWhy] = useState<string>(t('stuck.why'));
  const act = useAct({
    run: () => giveAll(leads, memberId ?? '', why.trim()),
    touches: ['lead', 'leads', 'obligations'],
    done: (count) => t('stuck.given', { count }),
    then: onDone,
  });
  return (
    <Stack gap="md">
      <Text size="sm">{t('assign.text')}</Text>
      <Select
        label={t('assign.member')}
        searchable
        data={members.filter((each) => each.isActive).map(({ id, name }) => ({ value: id, label: name }))}
        value={memberId}
        onChange={setMember}
      />
      <TextInput
        label={t('assign.why')}
        maxLength={200}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Button
        disabled={memberId === null || why.trim() === ''}
        loading={act.isPending}
        onClick={() => act.mutate(undefined)}
      >
        {t('act.assign')}
      </Button>
    </Stack>
  );
}
