import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional } from 'class-validator';
import { DEPARTMENTS } from '#contracts';
import type { Department } from '#contracts';
import { PageQuery } from '#http';
import { TIMELINE_KINDS } from '../domain/item.js';
import type { TimelineKind } from '../domain/item.js';

const listed = ({ value }: { readonly value: unknown }): unknown =>
  typeof value === 'string' ? value.split(',') : value;

export class TimelineQuery extends PageQuery {
  /** Kinds of things, separated by commas; all when left out. */
  @IsOptional()
  @Transform(listed)
  @IsArray()
  @ArrayMaxSize(TIMELINE_KINDS.length)
  @IsIn(TIMELINE_KINDS, { each: true })
  kinds?: TimelineKind[];

  /** Departments whose doing it was, separated by commas; all when left out. */
  @IsOptional()
  @Transform(listed)
  @IsArray()
  @ArrayMaxSize(DEPARTMENTS.length)
  @IsIn(DEPARTMENTS, { each: true })
  departments?: Department[];

  /** Which end comes first. */
  @IsOptional() @IsIn(['newest', 'oldest']) order: 'newest' | 'oldest' = 'newest';
}
