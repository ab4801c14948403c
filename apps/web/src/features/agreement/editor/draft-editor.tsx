import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Agreement, AgreementVersion, Clause } from '../../../api/types.js';
import { Card, Page } from '../../../ui/page.js';
import { CalendarsForm } from './calendars-form.js';
import { ClauseForm } from './clause-form.js';
import { ClauseList } from './clause-list.js';
import type { Part } from './clause-list.js';
import { DraftContext } from './draft-context.js';
import classes from './editor.module.css';
import { GeneralForm } from './general-form.js';
import { LeaveGuard } from './leave-guard.js';
import { newClause } from './new-clause.js';
import { SaveBar } from './save-bar.js';
import { useDraft } from './use-draft.js';
import type { Writing } from './use-draft.js';

interface DraftEditorProps {
  readonly agreement: Agreement;
  readonly version: AgreementVersion;
}

/** A draft while it is written: its parts at the left, one of them open, and how it reads. */
export function DraftEditor({ agreement, version }: DraftEditorProps): JSX.Element {
  const { t } = useTranslation('agreement');
  const writing = useDraft(agreement, version, t('edit.saved'));
  const [part, setPart] = useState<Part>(0);
  useHotkeys([['mod+s', () => writing.save()]], []);
  const { clauses } = writing.draft.terms;
  const add = (clause: Clause): void => {
    writing.put(['terms', 'clauses'], [...clauses, clause]);
    setPart(clauses.length);
  };
  const path = `/agreement/${agreement.id}`;
  const back = (
    <Group gap="xs">
      <Button variant="subtle" component={Link} to={`${path}/rehearsal?version=${version.number}`}>
        {t('edit.rehearse')}
      </Button>
      <Button variant="default" component={Link} to={`${path}?version=${version.number}`}>
        {t('edit.done')}
      </Button>
    </Group>
  );
  return (
    <DraftContext value={writing}>
      <Page title={agreement.name} lead={t('edit.title', { number: version.number })} actions={back}>
        <div className={classes.editor}>
          <ClauseList
            part={part}
            onOpen={setPart}
            onAdd={(kind) =>
              add(
                newClause(
                  kind,
                  clauses.map(({ key }) => key),
                  { title: t(`kind.${kind}`), everyone: t('edit.newTier') },
                ),
              )
            }
          />
          <Stack gap="md" miw={0}>
            <Card>
              <OpenPart part={part} writing={writing} version={version} onOpen={setPart} />
            </Card>
            <Note writing={writing} />
          </Stack>
        </div>
        <SaveBar writing={writing} onOpen={setPart} />
        <LeaveGuard isDirty={writing.isDirty} />
      </Page>
    </DraftContext>
  );
}

interface OpenPartProps {
  readonly part: Part;
  readonly writing: Writing;
  readonly version: AgreementVersion;
  readonly onOpen: (part: Part) => void;
}

function OpenPart({ part, writing, version, onOpen }: OpenPartProps): JSX.Element {
  if (part === 'calendars') return <CalendarsForm version={version} />;
  const { clauses } = writing.draft.terms;
  const clause = part === 'general' ? undefined : clauses[part];
  if (clause === undefined || part === 'general') return <GeneralForm />;
  return (
    <ClauseForm
      key={part}
      index={part}
      clause={clause}
      onRemove={() => {
        onOpen(Math.max(0, part - 1));
        writing.put(['terms', 'clauses'], clauses.toSpliced(part, 1));
      }}
    />
  );
}

function Note({ writing }: { writing: Writing }): JSX.Element {
  const { t } = useTranslation('agreement');
  return (
    <TextInput
      label={t('edit.note')}
      description={t('edit.noteHint')}
      maxLength={1000}
      value={writing.draft.note}
      onChange={(event) => writing.put(['note'], event.currentTarget.value)}
    />
  );
}
