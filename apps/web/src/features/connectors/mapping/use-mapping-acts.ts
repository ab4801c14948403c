import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../api/problem.js';
import { useAct } from '../../../ui/act.js';
import type { Settings, Source, Tried } from '../source-types.js';
import { changeSource, TOUCHES, tryBody } from '../sources-query.js';
import { draftOf, faultOf, isPointer, isSameMapping, mappingOf, refusalOf } from './mapping-model.js';
import type { Draft } from './mapping-model.js';

type Refused = Problem['fields'];

export interface MappingActs {
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  readonly body: string;
  readonly setBody: (body: string) => void;
  readonly isChanged: boolean;
  /** Nothing is wrong with it as far as this page can tell. */
  readonly isSound: boolean;
  readonly refused: Refused;
  /** What was refused and belongs to no row. */
  readonly rest: readonly string[];
  readonly trial: UseMutationResult<{ readonly items: readonly Tried[] }, Error, undefined>;
  readonly save: UseMutationResult<Source, Error, undefined>;
  /** Takes away what an earlier body became. */
  readonly clear: () => void;
}

const isTold = (error: Error): boolean => error instanceof Problem && error.status < 500;

/** A mapping as it is written: tried on a body, saved, and what was refused of it, by rows. */
export function useMappingActs(source: Source): MappingActs {
  const { t } = useTranslation('connectors');
  const [draft, setDraft] = useState<Draft>(() => draftOf(source.settings.mapping));
  const [body, setBody] = useState('');
  const settings = settingsWith(source.settings, draft);
  const trial = useAct({
    run: (_: undefined) => tryBody({ kind: source.kind, settings, body }),
    failed: isTold,
  });
  const save = useAct({
    run: (_: undefined) => changeSource(source.id, { settings }),
    touches: TOUCHES,
    done: () => t('saved'),
    failed: isTold,
  });
  const clear = (): void => {
    trial.reset();
    save.reset();
  };
  const problem = [trial.error, save.error].find((error) => error instanceof Problem && isTold(error));
  const refused = problem instanceof Problem ? problem.fields : [];
  return {
    ...{ draft, body, setBody, trial, save, clear, refused },
    setDraft: (next) => {
      setDraft(next);
      clear();
    },
    isChanged: !isSameMapping(mappingOf(draft), source.settings.mapping),
    isSound: isPointer(draft.items) && draft.rows.every((row) => faultOf(row, draft.rows) === null),
    rest: problem instanceof Problem ? restOf(problem, draft) : [],
  };
}

function settingsWith({ mapping: _, ...rest }: Settings, draft: Draft): Settings {
  const mapping = mappingOf(draft);
  return mapping === undefined ? rest : { ...rest, mapping };
}

function restOf({ fields, message }: Problem, { rows }: Draft): string[] {
  if (fields.length === 0) return [message];
  const ofNoRow = fields.filter((field) => rows.every((row) => refusalOf(row, [field]) === null));
  return ofNoRow.map(({ detail }) => detail);
}
