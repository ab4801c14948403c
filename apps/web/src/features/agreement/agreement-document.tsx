import { Group, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import type { Agreement, AgreementVersion } from '../../api/types.js';
import { useBoard } from '../../live/live-context.js';
import { AsOf, Board } from '../../ui/board.js';
import { Page, Section } from '../../ui/page.js';
import { Signal, toneOf } from '../../ui/signal.js';
import { Standing } from '../../ui/standing.js';
import { clausesOf } from '../../ui/standing-cells.js';
import { useFormats } from '../../ui/use-formats.js';
import classes from './agreement.module.css';
import { Amend } from './amend.js';
import { Side } from './clause-text.js';
import { Signatures } from './signatures.js';

/** While one of these is open, another version waits. */
const UNSETTLED: readonly string[] = ['draft', 'proposed', 'signed'];

/** The contract as one would read it on paper: two columns, the windows beneath, the signatures at the foot. */
export function AgreementDocument({ agreement }: { agreement: Agreement }): JSX.Element {
  const { t } = useTranslation('agreement');
  const may = useMay();
  const versions = agreement.versions.toSorted((a, b) => b.number - a.number);
  const first = versions.find((version) => version.status === 'active') ?? versions[0];
  const [number, setNumber] = useState(String(first?.number ?? 1));
  const version = versions.find((each) => String(each.number) === number) ?? first;
  if (version === undefined) return <Page title={agreement.name}>{null}</Page>;
  const isSettled = versions.every(({ status }) => !UNSETTLED.includes(status));
  const choice = versions.length > 1 && (
    <SegmentedControl
      size="xs"
      value={String(version.number)}
      onChange={setNumber}
      data={versions.map((each) => ({
        value: String(each.number),
        label: t('version', { number: each.number }),
      }))}
    />
  );
  const actions = (
    <Group gap="sm">
      {choice}
      {isSettled && may('agreement.draft') && <Amend agreementId={agreement.id} version={version} />}
    </Group>
  );
  return (
    <Page title={agreement.name} lead={<VersionLine version={version} />} actions={actions}>
      <div className={classes.paper}>
        <div className={classes.columns}>
          <Side side="marketing" terms={version.terms} />
          <Side side="sales" terms={version.terms} />
        </div>
        <Windows version={version} />
        <Signatures agreementId={agreement.id} version={version} />
      </div>
      {version.status === 'active' && <Live agreementId={agreement.id} />}
    </Page>
  );
}

function VersionLine({ version }: { version: AgreementVersion }): JSX.Element {
  const { t } = useTranslation('agreement');
  const formats = useFormats();
  return (
    <span className={classes.line}>
      <Signal tone={toneOf(version.status)}>{t(`status.${version.status}`)}</Signal>
      <span>{t('version', { number: version.number })}</span>
      {version.effectiveOn !== null && (
        <span>· {t('effective', { on: formats.date(version.effectiveOn) })}</span>
      )}
    </span>
  );
}

function Windows({ version }: { version: AgreementVersion }): JSX.Element {
  const { t } = useTranslation('agreement');
  const { period, acceptanceWindow, disputeWindow } = version.terms;
  return (
    <p className={classes.windows}>
      {t(`period.${period.unit}`)} ({period.zone}).{' '}
      {acceptanceWindow && t('window.acceptance', { count: acceptanceWindow.workingDays })}{' '}
      {disputeWindow && t('window.dispute', { count: disputeWindow.workingDays })}
    </p>
  );
}

function Live({ agreementId }: { agreementId: string }): JSX.Element {
  const { t } = useTranslation('agreement');
  const name = `agreement/${agreementId}`;
  const { state } = useBoard(name);
  return (
    <Section
      title={t('act.board')}
      aside={
        <span className={classes.asOf}>
          <AsOf state={state} />
        </span>
      }
    >
      <Board name={name}>{(board) => <Standing clauses={clausesOf(board.cells)} board={name} />}</Board>
    </Section>
  );
}
