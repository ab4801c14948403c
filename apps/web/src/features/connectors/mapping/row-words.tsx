import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Word } from './mapping-model.js';

interface Props {
  readonly words: readonly Word[];
  readonly onChange: (words: readonly Word[]) => void;
}

/** Other words for the values of a field: what a source calls “buy” may be “achieve” here. */
export function RowWords({ words, onChange }: Props): JSX.Element {
  const { t } = useTranslation('connectors');
  const say = (index: number, change: Partial<Word>): void =>
    onChange(words.map((word, at) => (at === index ? { ...word, ...change } : word)));
  return (
    <Stack gap={6} align="stretch">
      {words.map((word, index) => (
        <Group key={index} gap={8} wrap="nowrap" role="group" aria-label={t('mapping.words')}>
          <TextInput
            flex={1}
            miw={0}
            size="xs"
            aria-label={t('mapping.wordFrom')}
            placeholder={t('mapping.wordFrom')}
            value={word.from}
            onChange={(event) => say(index, { from: event.currentTarget.value })}
          />
          <TextInput
            flex={1}
            miw={0}
            size="xs"
            aria-label={t('mapping.wordTo')}
            placeholder={t('mapping.wordTo')}
            value={word.to}
            onChange={(event) => say(index, { to: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('mapping.removeWord')}
            onClick={() => onChange(words.filter((_, at) => at !== index))}
          >
            <IconX size={15} />
          </ActionIcon>
        </Group>
      ))}
      <div>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={13} />}
          onClick={() => onChange([...words, { from: '', to: '' }])}
        >
          {t('mapping.addWord')}
        </Button>
      </div>
    </Stack>
  );
}
