import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often something was tried within a window; a keyed hash stands for who and what. */
@Entity('shared_bound')
export class SharedBoundRow {
  @PrimaryColumn({ type: 'bytea', primaryKeyConstraintName: 'pk_shared_bound' }) key: Buffer;
  @Column({ type: 'integer' }) points: number;
  @Column({ type: 'timestamptz', name: 'ends_at', precision: 3 }) endsAt: Date;
}
