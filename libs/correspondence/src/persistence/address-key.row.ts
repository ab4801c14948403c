import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What the mail addresses of a workspace are made of. */
@Entity('address_key')
@Unique('uq_address_key_tag', ['tag'])
export class AddressKeyRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_address_key' })
  workspaceId: string;
  @Column({ type: 'text' }) tag: string;
  @Column({ type: 'text' }) secret: string;
}
