import { ActionIcon, Button, Text, TextInput, Tooltip } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { isMainStage } from '#contracts';
import type { Stage } from '#contracts';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import { useStages } from '../../ui/stage-labels.js';
import type { StageLabel } from '../../ui/stage-labels.js';
import { useGlossary } from '../../ui/use-label.js';
import classes from './settings.module.css';

/** The longest word the product takes. */
const LONGEST = 60;

/** What the workspace calls its stages. */
export function Stages(): JSX.Element {
  const { t } = useTranslation('settings');
  return (
    <>
      <Text size="sm" c="dimmed" mb="lg" maw={640}>
        {t('stages.text')}
      </Text>
      <Asked query={useStages()} rows={6}>
        {({ items }) => (
          <div className={classes.two}>
            <Named title={t('stages.race')} items={items.filter(({ stage }) => isMainStage(stage))} />
            <Named title={t('stages.aside')} items={items.filter(({ stage }) => !isMainStage(stage))} />
          </div>
        )}
      </Asked>
    </>
  );
}

function Named({ title, items }: { title: string; items: readonly StageLabel[] }): JSX.Element {
  return (
    <Section title={title}>
      <Card pad={false}>
        {items.map((item) => (
          // A word that was changed elsewhere begins anew with that word.
          <StageRow key={`${item.stage} ${item.label ?? ''}`} {...item} />
        ))}
      </Card>
    </Section>
  );
}

function useRename(stage: Stage): UseMutationResult<StageLabel, Error, string | null> {
  const { t } = useTranslation('settings');
  const word = useGlossary()('stage', stage);
  return useAct({
    run: (label: string | null) => api.put<StageLabel>('/stages', { stage, label }),
    touches: ['stages'],
    done: ({ label }) =>
      label === null ? t('stages.isBack', { stage: word }) : t('stages.saved', { label }),
  });
}

function StageRow({ stage, label }: StageLabel): JSX.Element {
  const { t } = useTranslation(['settings', 'ui']);
  const word = useGlossary()('stage', stage);
  const [text, setText] = useState(label ?? '');
  const rename = useRename(stage);
  const wish = text.trim() === '' ? null : text.trim();
  const isChanged = wish !== label;
  return (
    <form
      className={classes.stage}
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) rename.mutate(wish);
      }}
    >
      <TextInput
        label={word}
        aria-label={t('settings:stages.own', { stage: word })}
        placeholder={word}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        flex={1}
        miw={0}
      />
      {isChanged && (
        <Button type="submit" loading={rename.isPending}>
          {t('ui:action.save')}
        </Button>
      )}
      {!isChanged && label !== null && (
        <Tooltip label={t('settings:stages.back', { stage: word })}>
          <ActionIcon
            variant="default"
            size={36}
            loading={rename.isPending}
            onClick={() => rename.mutate(null)}
            aria-label={t('settings:stages.back', { stage: word })}
          >
            <IconArrowBackUp size={18} />
          </ActionIcon>
        </Tooltip>
      )}
    </form>
  );
}
