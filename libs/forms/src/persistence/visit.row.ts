import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A page that a browser looked at, or a link it followed. Personal until it is a touch. */
@Entity('visit')
@Index('ix_visit_anonymous', ['workspaceId', 'anonymousId', 'occurredAt'], {
  where: 'anonymous_id is not null',
})
@Index('ix_visit_occurred', ['workspaceId', 'occurredAt'])
export class VisitRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_visit' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_visit' }) id: string;
  @Column({ type: 'text', name: 'anonymous_id', nullable: true }) anonymousId: string | null;
  @Column({ type: 'uuid', name: 'site_id', nullable: true }) siteId: string | null;
  @Column({ type: 'uuid', name: 'link_id', nullable: true }) linkId: string | null;
  /** The distribution code it opened, where it was no link. */
  @Column({ type: 'text', nullable: true }) code: string | null;
  @Column({ type: 'boolean', name: 'is_start' }) isStart: boolean;
  @Column({ type: 'timestamptz', name: 'occurred_at', precision: 3 }) occurredAt: Date;
  @Column({ type: 'text', name: 'landing_page', nullable: true }) landingPage: string | null;
  @Column({ type: 'text', nullable: true }) referrer: string | null;
  @Column({ type: 'jsonb' }) utm: Readonly<Record<string, string>>;
  @Column({ type: 'jsonb', name: 'click_ids' }) clickIds: Readonly<Record<string, string>>;
  /** What it showed, where it is a look at a product. */
  @Column({ type: 'text', nullable: true }) product: string | null;
  @Column({ type: 'uuid', name: 'touch_id', nullable: true }) touchId: string | null;
}
