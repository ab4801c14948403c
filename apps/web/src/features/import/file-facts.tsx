import { Select, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../api/types.js';
import { Card, Section } from '../../ui/page.js';
import { CLOCKS } from './draft.js';
import type { Draft } from './draft.js';
import classes from './import.module.css';

interface FileFactsProps {
  readonly kind: ImportKind;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** What the file itself does not say. */
export function FileFacts({ kind, draft, onChange }: FileFactsProps): JSX.Element {
  const { t } = useTranslation('import');
  const isPriced = kind === 'opportunities' || kind === 'products';
  return (
    <Section title={t('facts.title')}>
      <Card>
        <div className={classes.facts}>
          <TextInput
            label={t('facts.source')}
            description={t('facts.sourceText')}
            value={draft.source}
            onChange={(event) => onChange({ ...draft, source: event.currentTarget.value })}
          />
          {kind !== 'products' && (
            <TextInput
              type="datetime-local"
              label={t('facts.instant')}
              description={t('facts.instantText')}
              value={draft.instant}
              onChange={(event) => onChange({ ...draft, instant: event.currentTarget.value })}
            />
          )}
          {kind === 'leads' && (
            <Select
              label={t('facts.clocks')}
              description={t(`facts.clocksText.${draft.clocks}`)}
              data={CLOCKS.map((value) => ({ value, label: t(`facts.clock.${value}`) }))}
              value={draft.clocks}
              allowDeselect={false}
              onChange={(clocks) => clocks !== null && onChange({ ...draft, clocks: clocks })}
            />
          )}
          {isPriced && (
            <TextInput
              label={t('facts.currency')}
              description={t('facts.currencyText')}
              maxLength={3}
              value={draft.currency}
              onChange={(event) => onChange({ ...draft, currency: event.currentTarget.value.toUpperCase() })}
            />
          )}
        </div>
      </Card>
    </Section>
  );
}
