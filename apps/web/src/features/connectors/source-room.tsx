import { Anchor, Stack, Tabs } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Defaults } from './defaults.js';
import { HitLog } from './hit-log.js';
import { MappingEditor } from './mapping/mapping-editor.js';
import { Questions } from './mapping/questions.js';
import { Removal } from './removal.js';
import { Setup } from './setup.js';
import { SourceHead } from './source-head.js';
import { hasQuestions, isMapped } from './source-types.js';
import type { RoomProps, Source } from './source-types.js';
import classes from './connectors.module.css';

const PARTS = ['events', 'setup', 'mapping', 'questions', 'defaults'] as const;
type Part = (typeof PARTS)[number];

const partsOf = ({ kind }: Source): readonly Part[] =>
  PARTS.filter((part) => {
    if (part === 'mapping') return isMapped(kind);
    return part !== 'questions' || hasQuestions(kind);
  });

/** One source: how it is, what came, how it is set up, and how what it sends becomes leads. */
export function SourceRoom({ source, kinds, secret }: RoomProps): JSX.Element {
  const { t } = useTranslation('connectors');
  const [params, setParams] = useSearchParams();
  const parts = partsOf(source);
  const part = parts.find((each) => each === params.get('part')) ?? 'events';
  return (
    <Stack gap="lg">
      <Anchor component={Link} to="/settings/connectors" size="sm" className={classes.back}>
        <IconArrowLeft size={15} aria-hidden /> {t('all')}
      </Anchor>
      <SourceHead source={source} kinds={kinds} />
      <Tabs
        value={part}
        keepMounted={false}
        onChange={(next) => setParams({ source: source.id, part: next ?? 'events' }, { replace: true })}
      >
        <Tabs.List mb="lg">
          {parts.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`parts.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {parts.map((each) => (
          <Tabs.Panel key={each} value={each}>
            <PartOf part={each} room={{ source, kinds, secret }} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  );
}

function PartOf({ part, room }: { part: Part; room: RoomProps }): JSX.Element {
  const { source, kinds } = room;
  if (part === 'events') return <HitLog source={source} />;
  if (part === 'mapping') return <MappingEditor source={source} kinds={kinds} />;
  if (part === 'questions') return <Questions source={source} kinds={kinds} />;
  if (part === 'defaults') return <Defaults source={source} />;
  return (
    <Stack gap="lg">
      <Setup {...room} />
      <Removal source={source} />
    </Stack>
  );
}
