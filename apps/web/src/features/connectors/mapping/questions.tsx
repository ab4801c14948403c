import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../ui/act.js';
import { Card } from '../../../ui/page.js';
import classes from '../connectors.module.css';
import type { Kinds, Source } from '../source-types.js';
import { changeSource, TOUCHES } from '../sources-query.js';
import { FieldSelect } from './field-select.js';
import { CUSTOM } from './mapping-model.js';

interface Question {
  readonly key: number;
  readonly name: string;
  readonly field: string;
}

/** Fields of a record, which no question of a form gives. */
const OF_RECORD = new Set(['externalId', 'occurredAt', 'isTest']);

const isWhole = ({ name, field }: Question): boolean =>
  name.trim() !== '' && field !== '' && field !== CUSTOM;

/** Which field the questions of a form go to, where their names do not say so. */
export function Questions({ source, kinds }: { source: Source; kinds: Kinds }): JSX.Element {
  const { t } = useTranslation('connectors');
  const [questions, setQuestions] = useState<readonly Question[]>(() =>
    Object.entries(source.settings.fields ?? {}).map(([name, field], key) => ({ key, name, field })),
  );
  const act = useAct({
    run: () => {
      const fields = Object.fromEntries(questions.map(({ name, field }) => [name.trim(), field]));
      return changeSource(source.id, { settings: { ...source.settings, fields } });
    },
    touches: TOUCHES,
    done: () => t('saved'),
  });
  const say = (changed: Question): void =>
    setQuestions(questions.map((each) => (each.key === changed.key ? changed : each)));
  const next = Math.max(-1, ...questions.map(({ key }) => key)) + 1;
  return (
    <Card>
      <Stack gap="sm">
        <Text size="sm" c="dimmed" maw={640}>
          {t('mapping.questions.text')}
        </Text>
        {questions.length === 0 && <p className={classes.dim}>{t('mapping.questions.none')}</p>}
        {questions.map((question) => (
          <QuestionRow
            key={question.key}
            question={question}
            fields={kinds.fields.filter((field) => !OF_RECORD.has(field))}
            onChange={say}
            onRemove={() => setQuestions(questions.filter(({ key }) => key !== question.key))}
          />
        ))}
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconPlus size={15} />}
            onClick={() => setQuestions([...questions, { key: next, name: '', field: '' }])}
          >
            {t('mapping.questions.add')}
          </Button>
          <Button
            disabled={!questions.every(isWhole)}
            loading={act.isPending}
            onClick={() => act.mutate(undefined)}
          >
            {t('mapping.questions.save')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

interface RowProps {
  readonly question: Question;
  readonly fields: readonly string[];
  readonly onChange: (question: Question) => void;
  readonly onRemove: () => void;
}

function QuestionRow({ question, fields, onChange, onRemove }: RowProps): JSX.Element {
  const { t } = useTranslation('connectors');
  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        flex={1}
        miw={160}
        label={t('mapping.questions.name')}
        maxLength={300}
        value={question.name}
        onChange={(event) => onChange({ ...question, name: event.currentTarget.value })}
      />
      <div className={classes.grow}>
        <FieldSelect
          label={t('mapping.field')}
          fields={fields}
          value={question.field}
          error={null}
          onChange={(field) => onChange({ ...question, field })}
        />
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t('mapping.remove', { field: question.name })}
        onClick={onRemove}
      >
        <IconTrash size={17} />
      </ActionIcon>
    </Group>
  );
}
