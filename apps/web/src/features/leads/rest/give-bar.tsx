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
import { nameOf } from '../lead-columns.js';
import classes from '../leads.module.css';
import { giveAll } from './give-all.js';
import type { Given } from './give-all.js';

interface GiveProps {
  readonly leads: readonly LeadItem[];
  readonly onDone: () => void;
}

/** What can be done with many stuck leads at once: give them to somebody who will move them. */
export function GiveBar({ leads, onDone }: GiveProps): JSX.Element | null {
  const { t } = useTranslation('leads');
  const [isOpen, setOpen] = useState(false);
  if (leads.length === 0 && !isOpen) return null;
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

function GiveForm({ leads, onDone }: GiveProps): JSX.Element {
  const { t } = useTranslation('leads');
  const members = useMembers().data?.items ?? [];
  const [memberId, setMember] = useState<string | null>(null);
  const [why, setWhy] = useState<string>(t('stuck.why'));
  const act = useAct({
    run: () =>
      giveAll(leads, ({ id, owner }) =>
        api.post(`/leads/${id}/assignment`, { memberId, why: why.trim(), fromMemberId: owner?.id ?? null }),
      ),
    touches: ['lead', 'leads', 'obligations'],
    done: ({ given }) => (given.length > 0 ? t('stuck.given', { count: given.length }) : undefined),
    // What was refused is told here, and stays chosen until it is read.
    then: ({ refused }) => refused.length === 0 && onDone(),
  });
  if (act.data !== undefined && act.data.refused.length > 0)
    return <NotGiven refused={act.data.refused} given={act.data.given} onDone={onDone} />;
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

/** Which went, which did not, and why. */
function NotGiven({ refused, given, onDone }: Given & Pick<GiveProps, 'onDone'>): JSX.Element {
  const { t } = useTranslation('leads');
  return (
    <Stack gap="md">
      {given.length > 0 && (
        <Text size="sm">{t('stuck.wentOn', { names: given.map(nameOf).join(', ') })}</Text>
      )}
      <Text size="sm" fw={600} role="alert">
        {t('stuck.notGiven', { count: refused.length })}
      </Text>
      <ul className={classes.refused}>
        {refused.map(({ lead, why }) => (
          <li key={lead.id}>
            <span className={classes.name}>{nameOf(lead)}</span> {why}
          </li>
        ))}
      </ul>
      <Button data-autofocus onClick={onDone}>
        {t('stuck.read')}
      </Button>
    </Stack>
  );
}
