import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PartnerKind } from '#contracts';

/** What is known of a team that is a partner. */
@Entity('partner')
export class PartnerRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_partner' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'team_id', primaryKeyConstraintName: 'pk_partner' }) teamId: string;
  @Column({ type: 'integer', default: 1 }) version: number;
  @Column({ type: 'text' }) kind: PartnerKind;
  @Column({ type: 'text', array: true, default: [] }) regions: readonly string[];
  @Column({ type: 'text', nullable: true }) note: string | null;
  @Column({ type: 'date' }) since: string;
  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true }) endedAt: Date | null;
}
