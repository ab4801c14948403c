import { Button, Group, Menu, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { FRAMEWORK_TEMPLATES } from '#scoring';
import { useMay } from '../../../api/may.js';
import { Asked } from '../../../ui/asked.js';
import { Card } from '../../../ui/page.js';
import { Empty } from '../../../ui/states.js';
import { useFrameworks } from '../qualification-query.js';
import classes from '../qualification.module.css';
import type { Frameworks as All } from '../qualification-types.js';
import { useTemplateWords } from '../use-qualification-words.js';
import { BLANK, draftOf } from './framework-draft.js';
import type { FrameworkDraft } from './framework-draft.js';
import { FrameworkEditor } from './framework-editor.js';
import { FrameworkVersions } from './framework-versions.js';

/** The checklists before a lead is qualified for sales: their versions, and a place to write the next. */
export function Frameworks(): JSX.Element {
  const { t } = useTranslation('qualification');
  const [draft, setDraft] = useState<FrameworkDraft | null>(null);
  const query = useFrameworks();
  if (draft !== null) return <FrameworkEditor begun={draft} onDone={() => setDraft(null)} />;
  return (
    <>
      <p className={classes.intro}>{t('frameworks.text')}</p>
      <Asked query={query}>{(all) => <Standing all={all} onBegin={setDraft} />}</Asked>
    </>
  );
}

interface StandingProps {
  readonly all: All;
  readonly onBegin: (draft: FrameworkDraft) => void;
}

function Standing({ all: { items, pinned }, onBegin }: StandingProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const may = useMay();
  const keys = [...new Set(items.map(({ key }) => key))];
  return (
    <div className={classes.stack}>
      {may('settings.write') && <Begin taken={keys} onBegin={onBegin} />}
      {pinned.length > 0 && <Text size="sm">{t('frameworks.pinned', { names: pinned.join(', ') })}</Text>}
      {items.length === 0 && (
        <Card>
          <Empty title={t('frameworks.none')}>{t('frameworks.noneText')}</Empty>
        </Card>
      )}
      {keys.map((key) => (
        <FrameworkVersions
          key={key}
          versions={items.filter((each) => each.key === key)}
          pinned={pinned}
          onBegin={onBegin}
        />
      ))}
    </div>
  );
}

function Begin({
  taken,
  onBegin,
}: {
  taken: readonly string[];
  onBegin: StandingProps['onBegin'];
}): JSX.Element {
  const { t } = useTranslation('qualification');
  const words = useTemplateWords();
  const templates = FRAMEWORK_TEMPLATES.filter(({ key }) => !taken.includes(key));
  return (
    <Group justify="flex-end">
      <Menu position="bottom-end">
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={16} />}>{t('frameworks.begin')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {templates.map((template) => (
            <Menu.Item key={template.key} onClick={() => onBegin(draftOf(template, words))}>
              {t('frameworks.template', { name: template.name, count: template.criteria.length })}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => onBegin(BLANK)}>{t('frameworks.blank')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
