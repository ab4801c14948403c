import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('framework_pin')
export class FrameworkPinRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_framework_pin' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'agreement_id', primaryKeyConstraintName: 'pk_framework_pin' })
  agreementId: string;
  @Column({ type: 'text' })
  framework: string;
}
