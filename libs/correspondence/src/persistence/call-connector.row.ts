import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A telephone system that tells of calls. */
@Entity('call_connector')
export class CallConnectorRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_call_connector' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_call_connector' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', nullable: true }) country: string | null;
  @Column({ type: 'text' }) secret: string;
  @Column({ type: 'text', name: 'previous_secret', nullable: true }) previousSecret: string | null;
  @Column({ type: 'timestamptz', name: 'previous_until', precision: 3, nullable: true })
  previousUntil: Date | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'last_heard_at', precision: 3, nullable: true })
  lastHeardAt: Date | null;
}
