import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { JsonObject } from '#kernel';

@Entity('board_agreement')
export class BoardAgreementRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_board_agreement' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'version_id', primaryKeyConstraintName: 'pk_board_agreement' })
  versionId: string;
  @Column({ type: 'uuid', name: 'agreement_id' }) agreementId: string;
  @Column({ type: 'integer' }) version: number;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'date', name: 'effective_on' }) effectiveOn: string;
  @Column({ type: 'text' }) zone: string;
  @Column({ type: 'jsonb' }) terms: JsonObject;
  @Column({ type: 'jsonb' }) calendars: Readonly<Record<string, JsonObject>>;
  @Column({ type: 'boolean', name: 'is_ended', default: false }) isEnded: boolean;
}
