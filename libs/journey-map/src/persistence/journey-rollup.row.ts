import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

const KEY = { primaryKeyConstraintName: 'pk_journey_rollup' };

/** Marks of a day or a month, or those that are running, summed. */
@Entity('journey_rollup')
@Check('ck_journey_rollup_level', 'level between 0 and 3')
@Check('ck_journey_rollup_span', `span in ('day', 'month', 'running')`)
@Index('ix_journey_rollup_empty', ['workspaceId'], { where: 'count = 0' })
export class JourneyRollupRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', ...KEY }) workspaceId: string;
  @PrimaryColumn('smallint', KEY) level: number;
  @PrimaryColumn('text', KEY) item: string;
  @PrimaryColumn('text', KEY) span: string;
  @PrimaryColumn('text', KEY) kind: string;
  @PrimaryColumn('date', KEY) day: string;
  @PrimaryColumn('text', KEY) step: string;
  @PrimaryColumn('text', KEY) other: string;
  @PrimaryColumn('text', KEY) department: string;
  @Column('bigint') count: string;
  @Column('bigint') seconds: string;
  @Column('bigint') lost: string;
  @Column('bigint') won: string;
  /** How many took how long, by bucket. */
  @Column('jsonb') waits: Readonly<Record<string, number>>;
}
