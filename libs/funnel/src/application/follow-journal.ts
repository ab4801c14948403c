import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import type { Tx } from '#database';
import { Readers } from '#journal';
import type { Reader } from '#journal';
import { foldCourses } from './fold-courses.js';

/** Names the cursor of the funnel: a figure is of the journal up to it. */
export const FUNNEL_READER = 'funnel';

/** Keeps the course of every lead, and the sums of them, in the transaction of the cursor. */
@Injectable()
export class FollowJournal implements Reader, OnModuleInit {
  readonly name = FUNNEL_READER;

  constructor(private readonly readers: Readers) {}

  onModuleInit(): void {
    this.readers.register(this);
  }

  read(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    return foldCourses(tx, workspaceId, entries);
  }
}
