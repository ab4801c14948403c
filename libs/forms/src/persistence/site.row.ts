import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ConsentRule } from '../domain/tracker-script.js';

/** A web site whose visits are recorded. */
@Entity('site')
@Check('ck_site_consent', `consent in ('asked','not-needed')`)
@Check('ck_site_state', `state in ('active','paused')`)
@Index('uq_site_key', ['publicKey'], { unique: true })
export class SiteRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_site' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_site' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', name: 'public_key' }) publicKey: string;
  @Column({ type: 'text', array: true }) origins: string[];
  @Column({ type: 'text' }) consent: ConsentRule;
  @Column({ type: 'text' }) state: 'active' | 'paused';
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
}
