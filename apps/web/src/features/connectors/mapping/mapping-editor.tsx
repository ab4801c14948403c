import { Alert, Autocomplete, Button, Group, JsonInput, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page.js';
import classes from '../connectors.module.css';
import type { Kinds, Source } from '../source-types.js';
import { MappingRow } from './mapping-row.js';
import { faultOf, firstOf, isPointer, listsOf, pointersOf, readBody, refusalOf } from './mapping-model.js';
import { withRow } from './mapping-model.js';
import type { Draft, Row } from './mapping-model.js';
import { Trial } from './trial.js';
import { useMappingActs } from './use-mapping-acts.js';
import type { MappingActs } from './use-mapping-acts.js';

interface Props {
  readonly source: Source;
  readonly kinds: Kinds;
}

/** Where the fields of a lead stand in a plain body, tried on one before it is saved. */
export function MappingEditor({ source, kinds }: Props): JSX.Element {
  const { t } = useTranslation('connectors');
  const acts = useMappingActs(source);
  const { draft, setDraft, trial, rest, refused } = acts;
  const body = readBody(acts.body);
  return (
    <Stack gap="lg">
      <Card>
        <Stack gap="md">
          <Text size="sm" c="dimmed" maw={640}>
            {t('mapping.text')}
          </Text>
          <Pasted acts={acts} body={body} />
          <Rows draft={draft} fields={kinds.fields} body={body} refused={refused} onChange={setDraft} />
          {rest.map((detail) => (
            <Alert key={detail} color="red" role="alert">
              {detail}
            </Alert>
          ))}
          <TryAndSave acts={acts} mayTry={body !== undefined} />
        </Stack>
      </Card>
      {trial.data !== undefined && (
        <Card>
          <Trial items={trial.data.items} />
        </Card>
      )}
    </Stack>
  );
}

/** The body to try on, and where its leads stand. */
function Pasted({ acts, body }: { acts: MappingActs; body: unknown }): JSX.Element {
  const { t } = useTranslation('connectors');
  const { draft, setDraft, setBody, clear } = acts;
  return (
    <>
      <JsonInput
        label={t('mapping.body')}
        autosize
        minRows={4}
        maxRows={16}
        maxLength={200_000}
        spellCheck={false}
        value={acts.body}
        error={acts.body.trim() !== '' && body === undefined ? t('mapping.bodyWrong') : null}
        onChange={(text) => {
          setBody(text);
          clear();
        }}
      />
      <Autocomplete
        label={t('mapping.items')}
        description={t('mapping.itemsHint')}
        placeholder="/data/leads"
        data={listsOf(body)}
        maxLength={500}
        value={draft.items}
        error={isPointer(draft.items) ? null : t('mapping.wrongPointer')}
        onChange={(items) => setDraft({ ...draft, items })}
      />
    </>
  );
}

function TryAndSave({ acts, mayTry }: { acts: MappingActs; mayTry: boolean }): JSX.Element {
  const { t } = useTranslation('connectors');
  const { isSound, isChanged, trial, save } = acts;
  return (
    <Group gap="sm">
      <Button
        variant="light"
        disabled={!mayTry || !isSound}
        loading={trial.isPending}
        onClick={() => trial.mutate(undefined)}
      >
        {t('mapping.try')}
      </Button>
      <Button
        disabled={!isSound || !isChanged}
        loading={save.isPending}
        onClick={() => save.mutate(undefined)}
      >
        {t('mapping.save')}
      </Button>
      {isChanged && <span className={classes.dim}>{t('mapping.changed')}</span>}
    </Group>
  );
}

interface RowsProps {
  readonly draft: Draft;
  readonly fields: readonly string[];
  readonly body: unknown;
  readonly refused: readonly { readonly pointer: string; readonly detail: string }[];
  readonly onChange: (draft: Draft) => void;
}

function Rows({ draft, fields, body, refused, onChange }: RowsProps): JSX.Element {
  const { t } = useTranslation('connectors');
  const { items, rows } = draft;
  const lead = body === undefined ? undefined : firstOf(body, items);
  const pointers = pointersOf(lead);
  const say = (changed: Row): void =>
    onChange({ items, rows: rows.map((row) => (row.key === changed.key ? changed : row)) });
  return (
    <section aria-label={t('mapping.rows')}>
      <h3 className={classes.label}>{t('mapping.rows')}</h3>
      {rows.length === 0 && <p className={classes.dim}>{t('mapping.unmapped')}</p>}
      {rows.map((row, index) => (
        <MappingRow
          key={row.key}
          {...{ row, fields, lead, pointers, number: index + 1 }}
          // A row that was just added is not scolded.
          fault={row.field === '' && row.pointer === '' ? null : faultOf(row, rows)}
          refusal={refusalOf(row, refused)}
          onChange={say}
          onRemove={() => onChange({ items, rows: rows.filter(({ key }) => key !== row.key) })}
        />
      ))}
      <Button
        mt="sm"
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size={15} />}
        onClick={() => onChange(withRow(draft))}
      >
        {t('mapping.add')}
      </Button>
    </section>
  );
}
