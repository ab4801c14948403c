import { Button, SegmentedControl, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem.js';
import { useAct } from '../../ui/act.js';
import { FAMILIES, FORMATS, TYPE_PATTERN, TYPES } from './webhook-types.js';
import type { NewWebhook, Webhook } from './webhook-types.js';
import { createWebhook, rewordWebhook, TOUCHES } from './webhooks-query.js';

interface Props {
  /** What is changed; a new one where it is absent. */
  readonly endpoint?: Webhook;
  readonly onMade?: (made: { id: string; secret: string }) => void;
  readonly onChanged?: () => void;
}

const START: NewWebhook = { url: '', types: ['*'], format: 'cloudevents' };

/** Where to, in which form, and what of; a refused address says why beneath it. */
export function EndpointForm({ endpoint, onMade, onChanged }: Props): JSX.Element {
  const { t } = useTranslation('webhooks');
  const [draft, setDraft] = useState<NewWebhook>(endpoint === undefined ? START : wordingOf(endpoint));
  const act = useAct({
    run: async () => {
      const wording = { ...draft, url: draft.url.trim() };
      if (endpoint === undefined) onMade?.(await createWebhook(wording));
      else {
        const { format: _, ...rest } = wording;
        await rewordWebhook({ ...rest, id: endpoint.id, isEnabled: endpoint.isEnabled });
        onChanged?.();
      }
    },
    touches: TOUCHES,
    failed: (error) => error instanceof Problem && error.status < 500,
  });
  const wrong = act.error instanceof Problem ? act.error : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <Stack gap="lg">
        <TextInput
          type="url"
          required
          withAsterisk={false}
          label={t('form.url')}
          description={t('form.urlHint')}
          placeholder="https://"
          value={draft.url}
          error={problemOf(wrong, '/url')}
          onChange={(event) => setDraft({ ...draft, url: event.currentTarget.value })}
        />
        <TextInput
          label={t('form.description')}
          maxLength={200}
          value={draft.description ?? ''}
          onChange={(event) => setDraft({ ...draft, description: event.currentTarget.value })}
        />
        {endpoint === undefined && <Format draft={draft} onChange={setDraft} />}
        <Types draft={draft} onChange={setDraft} error={problemOf(wrong, '/types')} />
        <Button type="submit" disabled={draft.types.length === 0} loading={act.isPending}>
          {t(endpoint === undefined ? 'form.make' : 'form.save')}
        </Button>
      </Stack>
    </form>
  );
}

const wordingOf = ({ url, types, description }: Webhook): NewWebhook => ({
  ...{ url, types, description: description ?? '' },
});

/** What is wrong with a field; what is wrong with none of them is told beneath the first. */
function problemOf(problem: Problem | null, pointer: '/url' | '/types'): string | null {
  if (problem === null) return null;
  const own = problem.fields.filter((field) => field.pointer.startsWith(pointer)).map(({ detail }) => detail);
  if (own.length > 0) return own.join(' ');
  return pointer === '/url' && problem.fields.length === 0 ? problem.message : null;
}

interface PartProps {
  readonly draft: NewWebhook;
  readonly onChange: (draft: NewWebhook) => void;
}

function Types({ draft, onChange, error }: PartProps & { readonly error: string | null }): JSX.Element {
  const { t } = useTranslation('webhooks');
  return (
    <TagsInput
      label={t('form.types')}
      description={t('form.typesHint')}
      value={[...draft.types]}
      error={error}
      onChange={(types) => onChange({ ...draft, types: types.filter((type) => TYPE_PATTERN.test(type)) })}
      data={[
        { group: t('form.families'), items: FAMILIES },
        { group: t('form.single'), items: TYPES },
      ]}
    />
  );
}

function Format({ draft, onChange }: PartProps): JSX.Element {
  const { t } = useTranslation('webhooks');
  const format = draft.format ?? 'cloudevents';
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        {t('form.format')}
      </Text>
      <SegmentedControl
        fullWidth
        aria-label={t('form.format')}
        value={format}
        onChange={(value) => onChange({ ...draft, format: value })}
        data={FORMATS.map((each) => ({ value: each, label: t(`format.${each}`) }))}
      />
      <Text size="xs" c="dimmed" mt={6}>
        {t(`formatText.${format}`)}
      </Text>
    </div>
  );
}
