import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContactRole } from '#contracts';

/** Somebody of the buyer's with a part in the decision. */
@Entity('deal_contact')
export class DealContactRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_deal_contact' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'opportunity_id', primaryKeyConstraintName: 'pk_deal_contact' })
  opportunityId: string;
  /** As named; the record may be merged since. */
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_deal_contact' }) personId: string;
  @Column('text') role: ContactRole;
  @Column('boolean', { name: 'is_primary' }) isPrimary: boolean;
  @Column({ type: 'timestamptz', name: 'added_at', precision: 3 }) addedAt: Date;
}
