import { Text } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import type { ReasonList } from '#contracts';
import { useReasons } from '../api/handovers.js';
import type { GivenReason } from '../api/types.js';
import { Asked } from './asked.js';
import { ReasonForm } from './reason-form.js';
import { Sheet } from './sheet.js';

export interface ReasonSheetProps {
  readonly list: ReasonList;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly lead?: string;
  readonly confirm: string;
  readonly done: string;
  /** What to say before it is confirmed, by what is given so far. */
  readonly warning?: (given: GivenReason) => ReactNode;
  readonly run: (given: GivenReason) => Promise<unknown>;
}

/** Why something ends: one agreed reason, with what that reason needs to be believed. */
export function ReasonSheet({ isOpen, onClose, title, lead, list, ...form }: ReasonSheetProps): JSX.Element {
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={title}>
      {lead !== undefined && (
        <Text c="dimmed" size="sm" mb="md">
          {lead}
        </Text>
      )}
      {isOpen && <Loaded list={list} onDone={onClose} title={title} {...form} />}
    </Sheet>
  );
}

type LoadedProps = Pick<ReasonSheetProps, 'list' | 'title' | 'confirm' | 'done' | 'run' | 'warning'> & {
  readonly onDone: () => void;
};

function Loaded({ list, ...form }: LoadedProps): JSX.Element {
  return <Asked query={useReasons()}>{(table) => <ReasonForm reasons={table[list]} {...form} />}</Asked>;
}
