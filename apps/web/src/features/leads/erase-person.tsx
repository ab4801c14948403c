import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import type { LeadDetail } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Sheet } from '../../ui/sheet.js';
import { useErasure } from './merges-query.js';
import type { Erasure } from './merges-query.js';

/** Forgets a person for good, after showing what goes. */
export function ErasePerson({ person }: { person: LeadDetail['person'] }): JSX.Element | null {
  const { t } = useTranslation('leads');
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (person === null || !may('person.erase')) return null;
  return (
    <>
      <Button size="xs" variant="subtle" color="red" onClick={() => setOpen(true)}>
        {t('erase.go')}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={t('erase.title')}>
        {isOpen && <Asking personId={person.id} onDone={() => setOpen(false)} />}
      </Sheet>
    </>
  );
}

function Asking({ personId, onDone }: { personId: string; onDone: () => void }): JSX.Element {
  return (
    <Asked query={useErasure(personId)}>
      {(erasure) => <Confirm key={erasure.version} erasure={erasure} onDone={onDone} />}
    </Asked>
  );
}

function Confirm({ erasure, onDone }: { erasure: Erasure; onDone: () => void }): JSX.Element {
  const { t } = useTranslation('leads');
  const [isSure, setSure] = useState(false);
  const { personId, version, goes } = erasure;
  const act = useAct({
    run: () => api.post(`/people/${personId}/erasure`, { version }),
    touches: ['erasure', 'merges', 'lead', 'leads', 'lead-names', 'obligations', 'opportunities'],
    done: () => t('erase.done'),
    then: onDone,
  });
  return (
    <Stack>
      <Text size="sm">{t('erase.text')}</Text>
      <ul>
        {goes.map(({ table, rows }) => (
          <li key={table}>{t('erase.rows', { context: table, count: rows })}</li>
        ))}
      </ul>
      <Text c="dimmed" size="sm">
        {t('erase.stays')}
      </Text>
      <Checkbox
        label={t('erase.sure')}
        checked={isSure}
        onChange={(event) => setSure(event.currentTarget.checked)}
      />
      <Button color="red" disabled={!isSure} loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('erase.go')}
      </Button>
    </Stack>
  );
}
