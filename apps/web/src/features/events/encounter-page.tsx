import {
  Button,
  FileInput,
  Group,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ENCOUNTER_KINDS } from '#contracts';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { useAct } from '../../ui/act.js';
import { Card, Page } from '../../ui/page.js';
import { PersonPicker } from '../deals/person-picker.js';
import { encounterOf, isWhole, newDraft, WHO } from './encounter-draft.js';
import type { EncounterDraft } from './encounter-draft.js';
import type { RegisteredEncounter } from './event-types.js';
import classes from './events.module.css';
import { EVENTS, TOUCHES, useEvents } from './events-query.js';

/** A call, a visit or a talk at a stand, by whoever had it. */
export function EncounterPage(): JSX.Element {
  const { t } = useTranslation('events');
  const navigate = useNavigate();
  const [draft, setDraft] = useState(newDraft);
  const [file, setFile] = useState<File | null>(null);
  const act = useAct({
    run: () => api.post<RegisteredEncounter>('/encounters', encounterOf(draft)),
    touches: [TOUCHES, EVENTS, 'lead', 'leads'],
    done: () => t('encounter.done'),
    then: ({ leadId }) => {
      if (leadId === null) return setDraft(newDraft());
      const added = file === null ? Promise.resolve() : addFile(leadId, file);
      void added
        .catch(() => notifications.show({ message: t('encounter.fileFailed'), color: 'red' }))
        .finally(() => void navigate(`/leads/${leadId}`));
    },
  });
  return (
    <Page title={t('encounter.title')} lead={t('encounter.lead')}>
      <div className={classes.form}>
        <Card>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              act.mutate(undefined);
            }}
          >
            <Stack>
              <What draft={draft} onChange={setDraft} />
              <Evidence draft={draft} onChange={setDraft} />
              {draft.makesLead && (
                <FileInput label={t('encounter.file')} clearable value={file} onChange={setFile} />
              )}
              <Button type="submit" disabled={!isWhole(draft)} loading={act.isPending}>
                {t('encounter.save')}
              </Button>
            </Stack>
          </form>
        </Card>
      </div>
    </Page>
  );
}

const addFile = (leadId: string, file: File): Promise<unknown> =>
  api.post(`/leads/${leadId}/attachments`, new Blob([file], { type: 'application/octet-stream' }), {
    query: { name: file.name },
  });

interface PartProps {
  readonly draft: EncounterDraft;
  readonly onChange: (draft: EncounterDraft) => void;
}

function What({ draft, onChange }: PartProps): JSX.Element {
  const { t } = useTranslation('events');
  return (
    <>
      <SegmentedControl
        aria-label={t('encounter.kind')}
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind })}
        data={ENCOUNTER_KINDS.map((kind) => ({ value: kind, label: t(`encounter.kinds.${kind}`) }))}
      />
      <Who draft={draft} onChange={onChange} />
    </>
  );
}

/** Somebody who is found, or whoever is filled in. */
function Who({ draft, onChange }: PartProps): JSX.Element {
  const { t } = useTranslation('events');
  const may = useMay();
  if (draft.known !== null)
    return (
      <Group
        justify="space-between"
        gap="xs"
        className={classes.known}
        role="group"
        aria-label={t('encounter.who')}
      >
        <Text fw={600}>{draft.known.shown}</Text>
        <Button variant="subtle" size="compact-sm" onClick={() => onChange({ ...draft, known: null })}>
          {t('encounter.other')}
        </Button>
      </Group>
    );
  return (
    <>
      {may('person.read') && (
        <PersonPicker
          label={t('encounter.find')}
          hint={t('encounter.findHint')}
          onChoose={(id, shown) => onChange({ ...draft, known: { id, shown } })}
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" role="group" aria-label={t('encounter.who')}>
        {WHO.map((field) => (
          <TextInput
            key={field}
            className={field === 'company' ? (classes.wide ?? '') : ''}
            label={t(`encounter.${field}`)}
            type={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
            maxLength={200}
            value={draft[field]}
            onChange={(event) => onChange({ ...draft, [field]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
    </>
  );
}

function Evidence({ draft, onChange }: PartProps): JSX.Element {
  const { t } = useTranslation('events');
  const events = useEvents().data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          label={t('encounter.at')}
          type="datetime-local"
          value={draft.at}
          onChange={(event) => onChange({ ...draft, at: event.currentTarget.value })}
        />
        <TextInput
          label={t('encounter.place')}
          maxLength={80}
          value={draft.place}
          onChange={(event) => onChange({ ...draft, place: event.currentTarget.value })}
        />
      </SimpleGrid>
      <TextInput
        label={t('encounter.evidence')}
        description={t('encounter.evidenceHint')}
        maxLength={200}
        value={draft.evidence}
        onChange={(event) => onChange({ ...draft, evidence: event.currentTarget.value })}
      />
      <TextInput
        label={t('encounter.code')}
        description={t('encounter.codeHint')}
        maxLength={40}
        autoComplete="off"
        value={draft.distributionCode}
        onChange={(event) => onChange({ ...draft, distributionCode: event.currentTarget.value })}
      />
      {draft.kind === 'stand' && (
        <Select
          label={t('encounter.event')}
          clearable
          searchable
          data={events.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.eventId}
          onChange={(eventId) => onChange({ ...draft, eventId })}
        />
      )}
      <Switch
        label={t('encounter.makesLead')}
        checked={draft.makesLead}
        onChange={(event) => onChange({ ...draft, makesLead: event.currentTarget.checked })}
      />
      {draft.makesLead && (
        <TextInput
          label={t('encounter.leadType')}
          maxLength={100}
          value={draft.leadType}
          onChange={(event) => onChange({ ...draft, leadType: event.currentTarget.value })}
        />
      )}
    </>
  );
}
