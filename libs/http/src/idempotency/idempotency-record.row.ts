import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('idempotency_record')
export class IdempotencyRecordRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_idempotency_record' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'credential_id', primaryKeyConstraintName: 'pk_idempotency_record' })
  credentialId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_idempotency_record' }) key: string;
  @Column('bytea', { name: 'request_hash' }) requestHash: Buffer;
  @Column({ type: 'json', nullable: true }) body: unknown;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
}
