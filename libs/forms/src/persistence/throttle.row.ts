import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often a stranger did something in this minute; a keyed hash stands for them. */
@Entity('throttle')
export class ThrottleRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_throttle' })
  workspaceId: string;
  @PrimaryColumn({ type: 'bytea', primaryKeyConstraintName: 'pk_throttle' }) key: Buffer;
  @Column({ type: 'integer' }) points: number;
  @Column({ type: 'timestamptz', name: 'ends_at', precision: 3 }) endsAt: Date;
}
