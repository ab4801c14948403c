import { Button, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useTemplates } from '../../api/agreements.js';
import { api } from '../../api/client.js';
import type { Locale, Template } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Card } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import classes from './agreement.module.css';

/** A first draft from a template; it opens in the editor. */
export function MakeAgreement({ isFirst }: { isFirst: boolean }): JSX.Element {
  const { t, i18n } = useTranslation('agreement');
  const templates = useTemplates(i18n.language === 'it' ? 'it' : ('en' satisfies Locale));
  return (
    <div className={isFirst ? classes.make : undefined}>
      {isFirst && (
        <Empty title={t('make.none')} icon={<IconSignature size={26} stroke={1.5} />}>
          {t('make.noneText')}
        </Empty>
      )}
      <Card>
        <Text fw={640}>{t('make.title')}</Text>
        <Text c="dimmed" size="sm" mb="md">
          {t('make.lead')}
        </Text>
        <Asked query={templates}>{({ items }) => <MakeForm templates={items} />}</Asked>
      </Card>
    </div>
  );
}

function MakeForm({ templates }: { templates: readonly Template[] }): JSX.Element {
  const { t } = useTranslation('agreement');
  const navigate = useNavigate();
  const [name, setName] = useState<string>(t('make.defaultName'));
  const [key, setKey] = useState(templates[0]?.key);
  const chosen = templates.find((template) => template.key === key);
  const act = useAct({
    run: () => api.post<{ id: string }>('/agreements', { name, terms: chosen?.terms }),
    touches: ['agreements'],
    then: ({ id }) => void navigate(`/agreement/${id}?edit=1`),
  });
  return (
    <Stack gap="md">
      <TextInput
        label={t('make.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div role="radiogroup" aria-label={t('make.template')} className={classes.templates}>
        {templates.map((template) => (
          <UnstyledButton
            key={template.key}
            role="radio"
            aria-checked={template.key === key}
            className={classes.template}
            onClick={() => setKey(template.key)}
          >
            <Text fw={600} size="sm">
              {template.title}
            </Text>
            <Text size="xs" c="dimmed">
              {template.about}
            </Text>
            <Text size="xs" mt={4}>
              {t('make.promises', { count: template.terms.clauses.length })}
            </Text>
          </UnstyledButton>
        ))}
      </div>
      <Button
        size="md"
        disabled={name.trim() === '' || chosen === undefined}
        loading={act.isPending}
        onClick={() => act.mutate(undefined)}
      >
        {t('make.go')}
      </Button>
    </Stack>
  );
}
