import { Button } from '@mantine/core';
import { IconPlug, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { Empty } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import { HealthSign } from './health-sign.js';
import { labelOf } from './label-of.js';
import { NewSourceForm } from './new-source.js';
import { SourceRoom } from './source-room.js';
import type { CreatedSource, Kinds, Source } from './source-types.js';
import classes from './connectors.module.css';
import { TOUCHES, useKinds, useSources } from './sources-query.js';
import { useSourceWords } from './use-source-words.js';

/** Where leads come from by themselves; one of them, opened, shows what came, how it is set up, and what becomes of it. */
export function Sources(): JSX.Element {
  const query = useSources();
  const kinds = useKinds();
  return (
    <Asked query={kinds}>
      {(known) => <Asked query={query}>{({ items }) => <Opened items={items} kinds={known} />}</Asked>}
    </Asked>
  );
}

interface Props {
  readonly items: readonly Source[];
  readonly kinds: Kinds;
}

function Opened({ items, kinds }: Props): JSX.Element {
  const [params, setParams] = useSearchParams();
  const [fresh, setFresh] = useState<CreatedSource | null>(null);
  const opened = items.find(({ id }) => id === params.get('source'));
  useRefetchOn(opened === undefined ? 'connector-log/all' : `connector-log/${opened.id}`, TOUCHES);
  if (opened !== undefined)
    return (
      <SourceRoom
        key={opened.id}
        source={opened}
        kinds={kinds}
        secret={fresh?.id === opened.id ? fresh.secret : null}
      />
    );
  return (
    <List
      items={items}
      kinds={kinds}
      onMade={(made) => {
        setFresh(made);
        setParams({ source: made.id, part: 'setup' });
      }}
    />
  );
}

function List({ items, kinds, onMade }: Props & { onMade: (made: CreatedSource) => void }): JSX.Element {
  const { t } = useTranslation('connectors');
  const [isAdding, setAdding] = useState(false);
  const add = (
    <Button variant="light" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <Section title={t('title')} aside={items.length > 0 && add}>
      <p className={classes.dim}>{t('lead')}</p>
      <Card pad={false}>
        {items.length === 0 ? (
          <Empty title={t('none')} icon={<IconPlug size={26} stroke={1.5} />} action={add}>
            {t('noneText')}
          </Empty>
        ) : (
          <ul className={classes.list}>
            {items.map((source) => (
              <Row key={source.id} source={source} kinds={kinds} />
            ))}
          </ul>
        )}
      </Card>
      <Sheet isOpen={isAdding} onClose={() => setAdding(false)} title={t('choose.title')}>
        <NewSourceForm kinds={kinds} onMade={onMade} />
      </Sheet>
    </Section>
  );
}

function Row({ source, kinds }: { source: Source; kinds: Kinds }): JSX.Element {
  const { t } = useTranslation('connectors');
  const formats = useFormats();
  const { countsOf } = useSourceWords();
  const counts = countsOf(source.day);
  const { lastHitAt } = source;
  return (
    <li>
      <Link to={`/settings/connectors?source=${source.id}`} className={`${classes.row} quiet`}>
        <span className={classes.grow}>
          <span className={classes.name}>{source.name}</span>
          <span className={classes.dim}>
            {labelOf(kinds, source.kind)} ·{' '}
            {lastHitAt === null ? t('never') : t('last', { at: formats.moment(lastHitAt) })}
          </span>
          {lastHitAt !== null && (
            <span className={classes.dim}>{counts === '' ? t('dayNone') : t('day', { counts })}</span>
          )}
        </span>
        <HealthSign source={source} />
      </Link>
    </li>
  );
}
