import { Alert } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { Asked } from '../../ui/asked.js';
import { DrawnOrTold } from '../../ui/drawn-or-told.js';
import { Card, Page } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import { ResultsNav } from '../results/results-nav.js';
import { BehindSheet } from './behind-sheet.js';
import type { Selected } from './behind-sheet.js';
import { ChoiceBar } from './choice-bar.js';
import { DepartmentTimes } from './department-time.js';
import { FrictionList } from './friction-list.js';
import classes from './journey-map.module.css';
import { MapDrawing } from './map-drawing.js';
import { MapFile } from './map-file.js';
import { MapList } from './map-list.js';
import { JOURNEY_MAP, useFrictions, useMap } from './map-query.js';
import { MapTables } from './map-tables.js';
import type { JourneyMap, MapStamp } from './map-types.js';
import { Passes } from './passes-table.js';
import { TouchpointTable } from './touchpoint-table.js';
import { useChosen } from './use-chosen.js';
import type { Chosen } from './use-chosen.js';
import { useSelections } from './use-selections.js';

/** The way of all leads from the first touch to cash: volume, time and loss step by step, whose time it was, and where it rubs. */
export function JourneyMapPage(): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const may = useMay();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ResultsNav />
      {may('board.read') ? <Journey /> : <Empty title={t('others')} />}
    </Page>
  );
}

function Journey(): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const choosing = useChosen();
  const [selected, select] = useState<Selected | null>(null);
  useRefetchOn('funnel', JOURNEY_MAP);
  const { chosen } = choosing;
  const query = useMap(chosen);
  return (
    <>
      <ChoiceBar {...choosing} />
      <Asked query={query} rows={3}>
        {(map) => (
          <>
            {map.stamp.isSettling && (
              <Alert variant="light" role="status">
                {t('settling')}
              </Alert>
            )}
            <Told {...{ map, chosen, select }} />
          </>
        )}
      </Asked>
      <BehindSheet {...{ selected, chosen }} onClose={() => select(null)} />
    </>
  );
}

interface ToldProps {
  readonly map: JourneyMap;
  readonly select: (selected: Selected) => void;
}

function Told({ map, chosen, select }: ToldProps & { readonly chosen: Chosen }): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const { ofDepartment } = useSelections();
  if (map.nodes.length === 0) return <Empty title={t('none.title')}>{t('none.text')}</Empty>;
  return (
    <>
      <Way map={map} select={select} />
      <DepartmentTimes map={map} onDepartment={(time) => select(ofDepartment(time))} />
      <Rubbing {...{ chosen, select }} />
      <StampLine stamp={map.stamp} />
    </>
  );
}

function Way({ map, select }: ToldProps): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false;
  const { ofNode, ofEdge } = useSelections();
  const opens = {
    onNode: (node: Parameters<typeof ofNode>[0]) => select(ofNode(node)),
    onEdge: (edge: Parameters<typeof ofEdge>[0]) => select(ofEdge(edge)),
  };
  const drawn = isNarrow ? (
    <MapList map={map} {...opens} />
  ) : (
    <Card>
      <MapDrawing map={map} {...opens} />
    </Card>
  );
  return (
    <div>
      <DrawnOrTold title={t('map.title')} drawn={drawn} told={<MapTables map={map} {...opens} />} />
      <div className={classes.under}>
        <p className={classes.note}>
          <span className={classes.keyLost} aria-hidden /> {t('map.hatch')} ·{' '}
          <span className={classes.keyBack} aria-hidden /> {t('map.back')}. {t('map.definition')}
        </p>
        <MapFile map={map} />
      </div>
    </div>
  );
}

function Rubbing({ chosen, select }: Pick<ToldProps, 'select'> & { readonly chosen: Chosen }): JSX.Element {
  const { ofFriction } = useSelections();
  return (
    <Asked query={useFrictions(chosen)} rows={3}>
      {(frictions) => (
        <>
          <FrictionList frictions={frictions} onFriction={(friction) => select(ofFriction(friction))} />
          <Passes chosen={chosen} onSelect={select} />
          <TouchpointTable touchpoints={frictions.touchpoints} onSelect={select} />
        </>
      )}
    </Asked>
  );
}

function StampLine({ stamp: { asOf, position, revision } }: { readonly stamp: MapStamp }): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const formats = useFormats();
  const told = { at: formats.moment(asOf), position: formats.number(position), revision };
  return (
    <p className={`${classes.note} tabular`} data-stamp={revision}>
      {t('stamp', told)}
    </p>
  );
}
