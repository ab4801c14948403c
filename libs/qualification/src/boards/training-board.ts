import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Caller, Cells } from '#contracts';
import type { Tx } from '#database';
import { Boards } from '#live';
import type { BoardProvider } from '#live';
import { runsOf } from '../persistence/training-runs.js';

/** `training`: the latest training of a predictive model, and how far it is. */
@Injectable()
export class TrainingBoard implements BoardProvider, OnModuleInit {
  readonly prefix = 'training';
  readonly movesWithTime = false;
  readonly changesWithoutEntries = true;

  constructor(private readonly boards: Boards) {}

  onModuleInit(): void {
    this.boards.register(this);
  }

  authorise({ actions }: Caller, param: string): boolean {
    return param === '' && actions.has('member.read');
  }

  async snapshot(tx: Tx, workspaceId: string): Promise<Cells> {
    const [run] = await runsOf(tx, workspaceId, 1);
    if (!run) return {};
    const { id, state, step, version, failure, facts } = run;
    return { run: { id, state, step, version, failure, facts } };
  }
}
