import { Button, Group, NumberInput, Select, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS, INTENTS, ORIGINS } from '#contracts';
import { useAct } from '../../ui/act.js';
import { Card } from '../../ui/page.js';
import { useLabel } from '../../ui/use-label.js';
import { ConsentFields } from './consent-fields.js';
import type { PartProps, Settings, Source } from './source-types.js';
import classes from './connectors.module.css';
import { changeSource, TOUCHES } from './sources-query.js';

/** How leads are taken where they do not say so themselves. */
export function Defaults({ source }: { source: Source }): JSX.Element {
  const { t } = useTranslation('connectors');
  const [draft, setDraft] = useState<Settings>(source.settings);
  const act = useAct({
    run: () => changeSource(source.id, { settings: written(draft) }),
    touches: TOUCHES,
    done: () => t('saved'),
  });
  const part = { draft, onChange: setDraft };
  const { consent } = draft;
  const isWhole = consent === undefined || (consent.purpose.trim() !== '' && consent.basis.trim() !== '');
  return (
    <Card>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t('defaults.text')}
          </Text>
          <Choices {...part} />
          <Texts {...part} />
          {source.kind === 'segment' && <Listed {...part} what="events" />}
          {source.kind === 'salesforce' && <Listed {...part} what="returnOrigins" />}
          {source.kind === 'shopify' && <Abandoned {...part} />}
          <ConsentFields {...part} />
          <div>
            <Button type="submit" disabled={!isWhole} loading={act.isPending}>
              {t('save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}

/** What is empty is not said. */
const written = (draft: Settings): Settings =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== '' && value !== undefined));

const CHOICES = { channel: CHANNELS, intent: INTENTS, origin: ORIGINS } as const;

function Choices({ draft, onChange }: PartProps): JSX.Element {
  const { t } = useTranslation('connectors');
  const label = useLabel();
  const word = { intent: (code: string) => t(`intent.${code as 'inform'}`) };
  const origin = (code: string): string => t(`origin.${code as 'marketing'}`);
  const wordOf = { channel: (code: string) => label('channel', code), intent: word.intent, origin };
  return (
    <Group grow align="flex-start" preventGrowOverflow={false} className={classes.fields}>
      {(['channel', 'intent', 'origin'] as const).map((what) => (
        <Select
          key={what}
          clearable
          label={t(`defaults.${what}`)}
          placeholder={t('defaults.unset')}
          data={CHOICES[what].map((code) => ({ value: code, label: wordOf[what](code) }))}
          value={draft[what] ?? null}
          onChange={(code) => onChange({ ...draft, [what]: code ?? undefined })}
        />
      ))}
    </Group>
  );
}

function Texts({ draft, onChange }: PartProps): JSX.Element {
  const { t } = useTranslation('connectors');
  return (
    <Group grow align="flex-start" preventGrowOverflow={false} className={classes.fields}>
      {(['campaign', 'asset', 'leadType', 'country'] as const).map((what) => (
        <TextInput
          key={what}
          label={t(`defaults.${what}`)}
          {...(what === 'leadType' && { description: t('defaults.leadTypeHint') })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={what === 'campaign' || what === 'asset' ? 300 : 100}
          value={draft[what] ?? ''}
          onChange={(event) => onChange({ ...draft, [what]: event.currentTarget.value })}
        />
      ))}
    </Group>
  );
}

const USUALLY_ABANDONED = 60;
const MOST_MINUTES = 10_080;

function Abandoned({ draft, onChange }: PartProps): JSX.Element {
  const { t } = useTranslation('connectors');
  return (
    <NumberInput
      label={t('defaults.abandoned')}
      description={t('defaults.abandonedHint')}
      min={0}
      max={MOST_MINUTES}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      placeholder={String(USUALLY_ABANDONED)}
      value={draft.abandonedAfterMinutes ?? ''}
      onChange={(given) => {
        const { abandonedAfterMinutes: _before, ...rest } = draft;
        onChange(typeof given === 'number' ? { ...rest, abandonedAfterMinutes: given } : rest);
      }}
    />
  );
}

function Listed({ draft, onChange, what }: PartProps & { what: 'events' | 'returnOrigins' }): JSX.Element {
  const { t } = useTranslation('connectors');
  return (
    <TagsInput
      label={t(`defaults.${what}`)}
      description={t(`defaults.${what}Hint`)}
      value={[...(draft[what] ?? [])]}
      onChange={(values) => onChange({ ...draft, [what]: values })}
    />
  );
}
